import { pattern } from '../model/pattern.js';
import { higher } from '../model/policy.js';
import { error } from '../model/problem.js';
import { targets, visibleText } from '../model/prose.js';
import { pieceWithin } from '../model/source.js';
import { escapedForPattern as escaped } from '../model/spelling.js';
import { valuePlace } from '../model/tree.js';
/**
 * No text refers to an item that its readers may not know of: by number (“item 15”, `OPSG_28-15`) or by title. The
 * reference would tell them that the item exists, and what it is about.
 */
export function referencesStayBelow(meeting, parsed) {
    const references = allItems(meeting.items).flatMap((item) => referencesTo(item, meeting));
    return readTexts(meeting).flatMap(({ at, level, words }) => {
        const folded = withoutCase(words);
        const above = references.filter(({ from, hint }) => from.rank > level.rank && folded.includes(hint));
        if (above.length === 0)
            return [];
        const known = new Set(references.filter(({ from }) => from.rank <= level.rank).map(({ name }) => name));
        return above
            .filter(({ name }) => !known.has(name))
            .flatMap(({ from, pattern }) => {
            const match = pattern(words).exec(words);
            if (!match)
                return [];
            return [
                error('refers-to-withheld', pieceWithin(valuePlace(parsed, at), match[0]), { words: match[0], level: from.name }, from),
            ];
        });
    });
}
function referencesTo({ number, title }, { group, number: meeting }) {
    const titles = [title, ...title.wordings].map(({ level, value }) => titleReference(level, plainly(value)));
    if (number === undefined)
        return titles;
    const item = escaped(number);
    const listed = `(?:agenda )?items?[ -](?:(?:no\\.?|number) ?)?[#(]?(?:[\\w.]+(?:, ?| (?:and|or|to|&|-) |[/-]))*${item}`;
    const pattern = () => new RegExp(`\\b(?:${listed}|${group.reference}_${meeting}[-_/. ]${item})(?![\\w]|\\.\\d)`, 'i');
    const from = [title, ...title.wordings].map(({ level }) => level).reduce(lower);
    return [...titles, { from, name: `number ${number}`, hint: withoutCase(number), pattern }];
}
/** A title of one word may be an ordinary word of the sentence; only what points at the item counts then. */
function titleReference(from, title) {
    const words = escaped(title);
    const isOneWord = !/\s/.test(title);
    const source = isOneWord
        ? String.raw `(?:\bitem (?:on |about )?|["'])${words}(?![\p{L}\p{N}])`
        : String.raw `(?<![\p{L}\p{N}])${words}(?![\p{L}\p{N}])`;
    return {
        from,
        name: `title ${title.toLowerCase()}`,
        hint: withoutCase(title),
        pattern: pattern(source, 'i'),
    };
}
function readTexts({ title, introduction, items, next }) {
    return [
        ...[title, introduction].flatMap((text) => (text ? readings(text) : [])),
        ...allItems(items).flatMap((item) => [
            ...[item.title, ...item.presenters].flatMap(readings),
            ...item.points.flatMap(({ prose, owners }) => [prose, ...owners].flatMap(readings)),
        ]),
        ...next.map(({ at, level, label }) => ({ at: [...at, 'label'], level, words: plainly(label) })),
    ];
}
function readings({ at, level, value, wordings }) {
    return [{ at, level, value }, ...wordings].map((text) => ({
        at: text.at,
        level: text.level,
        words: [plainly(text.value), ...targets(text.value)].join(' '),
    }));
}
function allItems(items) {
    return items.flatMap((item) => [item, ...allItems(item.items)]);
}
function lower(a, b) {
    return higher(a, b) === a ? b : a;
}
const HIDDEN = pattern(String.raw `\p{Cf}`, 'g');
const DASH = pattern(String.raw `\p{Pd}`, 'g');
/** Words without what no reader sees or minds: invisible characters, and the shape of quotation marks and dashes. */
function plainly(prose) {
    const text = visibleText(prose).normalize('NFKC');
    return text
        .replace(HIDDEN(text), '')
        .replace(/[‘’]/g, "'")
        .replace(/[“”]/g, '"')
        .replace(DASH(text), '-')
        .replace(/\s+/g, ' ');
}
/** Letters that a pattern without regard to case takes for the same become the same: `ſ` and `S`, `ς` and `σ`. */
function withoutCase(text) {
    return text.toLowerCase().toUpperCase();
}
//# sourceMappingURL=references-stay-below.js.map