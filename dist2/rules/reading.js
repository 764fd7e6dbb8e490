import { mayRead } from '../model/policy.js';
import { targets, visibleText } from '../model/prose.js';
const CODE = '\uFFFC';
/**
 * A meeting as readers of a level read it: the same choice as `redact` makes. Rules look at this alone, so that
 * what they say of it cannot depend on what is withheld from these readers.
 */
export function readingFor(meeting, level) {
    const title = meeting.title && readText(meeting.title, level);
    const introduction = meeting.introduction && readText(meeting.introduction, level);
    return {
        level,
        items: meeting.items.flatMap((item) => readItems(item, level)),
        next: meeting.next.filter((next) => mayRead(level, next.level)),
        ...(title && { title }),
        ...(introduction && { introduction }),
    };
}
function readItems(item, level, parent) {
    const title = readText(item.title, level);
    if (!title)
        return [];
    const parts = item.items.flatMap((part) => readItems(part, level, item.at));
    const own = {
        at: item.at,
        title,
        presenters: item.presenters.flatMap((name) => readText(name, level) ?? []),
        points: item.points.flatMap((point) => readPoint(point, level)),
        hasParts: parts.length > 0,
        ...(parent && { parent }),
        ...(item.number !== undefined && { number: item.number }),
    };
    return [own, ...parts];
}
function readPoint({ at, kind, prose, owners, due }, level) {
    const text = readText(prose, level);
    if (!text)
        return [];
    if (!mayRead(level, prose.level))
        return [{ at, kind: 'note', text, owners: [] }];
    return [
        { at, kind, text, owners: owners.flatMap((owner) => readText(owner, level) ?? []), ...(due && { due }) },
    ];
}
function readText(text, level) {
    if (mayRead(level, text.level))
        return asRead(text);
    const readable = text.wordings.filter((one) => mayRead(level, one.level));
    const [best] = readable.toSorted((a, b) => b.level.rank - a.level.rank);
    return best && asRead(best);
}
/** Readers of several levels read the same texts. */
const asRead = once((text) => {
    const { at, level, value } = text;
    return {
        at,
        level,
        words: visibleText(value),
        said: visibleText(withoutCode(value)),
        links: targets(value),
    };
});
/** The same function, which works out once what comes of a thing. */
function once(workOut) {
    const known = new WeakMap();
    return (of) => {
        const result = known.get(of) ?? workOut(of);
        known.set(of, result);
        return result;
    };
}
function withoutCode(prose) {
    return prose.map((node) => {
        if (node.type === 'inlineCode')
            return { type: 'text', value: CODE };
        return 'children' in node ? { ...node, children: withoutCode(node.children) } : node;
    });
}
/** The sentences of a reading: its introduction and its points. */
export function sentencesOf({ introduction, items }) {
    const points = items.flatMap((item) => item.points.map(({ text }) => text));
    return introduction ? [introduction, ...points] : points;
}
/** The titles of a reading, and the labels of its next meetings. */
export function titlesOf({ title, items, next }) {
    return [
        ...(title ? [title] : []),
        ...items.map((item) => item.title),
        ...next.map(({ at, level, label }) => asRead({ at: [...at, 'label'], level, value: label })),
    ];
}
/** Every text of a reading, in the order in which it is read. */
export const textsOf = once(({ level, title, introduction, items, next }) => {
    const labels = titlesOf({ level, items: [], next });
    return [
        ...[title, introduction].flatMap((text) => text ?? []),
        ...items.flatMap((item) => [
            item.title,
            ...item.presenters,
            ...item.points.flatMap(({ text, owners }) => [text, ...owners]),
        ]),
        ...labels,
    ];
});
//# sourceMappingURL=reading.js.map