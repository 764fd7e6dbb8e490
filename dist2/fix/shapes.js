import { nearestNode } from '../model/tree.js';
/** Keys whose lists hold items, points or meetings: what stands below them without a dash is one of those. */
const LISTS = new Set(['items', 'points', 'next']);
/** Keys with one short value, in which brackets can mean nothing. */
const EXACT = new Set(['group', 'meeting', 'date', 'classification', 'number', 'due']);
/** A dash or a pair of brackets too many goes; one that is missing comes; `text:` above a list becomes `points:`. */
export const wrongShape = (problem, { parsed }) => {
    const { place, facts } = problem;
    const node = nearestNode(parsed.root, place.path);
    const { text } = parsed.source;
    if (node.kind === 'list' && facts.wanted.includes('text'))
        return withoutList(node, facts.key, text) ?? asPoints(node, problem, parsed);
    if (facts.isEntry || !LISTS.has(facts.key))
        return undefined;
    if (node.kind === 'text')
        return facts.key === 'points' ? withDash(node, text) : undefined;
    return node.kind === 'map' ? groupWithDash(node, text) : undefined;
};
/** `- - The DCC …` and `date: [2020-01-07]`. */
function withoutList(list, key, text) {
    const [only, ...others] = list.entries;
    if (only?.kind !== 'text' || others.length > 0)
        return undefined;
    if (/^-[ \t]+$/.test(text.slice(list.start, only.start)))
        return [{ start: list.start, end: only.start, text: '' }];
    const close = text.slice(only.end, list.end).trim();
    const isBare = EXACT.has(key) && text.slice(list.start, only.start).trim() === '[' && close === ']';
    return isBare
        ? [
            { start: list.start, end: only.start, text: '' },
            { start: only.end, end: list.end, text: '' },
        ]
        : undefined;
}
/** Several sentences below `text:`, each with its dash. */
const asPoints = (list, { place, facts }, parsed) => {
    const map = nearestNode(parsed.root, place.path.slice(0, -1));
    const key = map.kind === 'map' && map.entries.find(({ value }) => value === list)?.key;
    const isItem = map.kind === 'map' && map.entries.some((entry) => entry.key.value === 'title');
    const hasPoints = map.kind === 'map' && map.entries.some((entry) => entry.key.value === 'points');
    if (!key || facts.key !== 'text' || facts.isInBrackets || !isItem || hasPoints)
        return undefined;
    return [{ start: key.start, end: key.end, text: 'points' }];
};
/** A point alone below or beside `points:`. */
function withDash({ start, end }, text) {
    const line = text.lastIndexOf('\n', start - 1) + 1;
    const before = text.slice(line, start);
    if (text.slice(start, end).includes('\n'))
        return undefined;
    if (before.trim() === '')
        return [{ start, end: start, text: '- ' }];
    const indent = /^[ -]*/.exec(before)?.[0].length ?? 0;
    const lineEnd = text.includes('\r\n') ? '\r\n' : '\n';
    return [{ start: start - 1, end: start, text: `${lineEnd}${' '.repeat(indent + 2)}- ` }];
}
/** The keys of one item, point or meeting, without the dash before the first of them. */
function groupWithDash({ start, end }, text) {
    if (text[start] === '{')
        return [
            { start, end: start, text: '[' },
            { start: end, end, text: ']' },
        ];
    const newlines = [
        ...text
            .slice(start, end)
            .trimEnd()
            .matchAll(/\n(?=[^\S\n]*\S)/g),
    ];
    const further = newlines.map(({ index }) => start + index + 1);
    return [{ start, end: start, text: '- ' }, ...further.map((at) => ({ start: at, end: at, text: '  ' }))];
}
//# sourceMappingURL=shapes.js.map