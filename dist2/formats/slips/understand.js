import { applyEdits, originOf } from '../../model/edit.js';
import { error } from '../../model/problem.js';
import { oddSpaces, tabIndents } from './blanks.js';
import { outlineSlips } from './outline.js';
import { spacingSlips } from './spacing.js';
/** Slips that YAML reads without a word, as something else than the author means. */
const SILENT = new Set([
    'hash-cuts-text', 'curly-quotes', 'odd-space', 'dash-in-text', 'key-in-text', 'missing-space', 'other-bullet', 'unquoted-colon',
    'stray-dash', 'next-on-one-line', 'leading-sign', 'two-keys-on-line',
]); // biome-ignore format: two rows
const PASSES = [oddSpaces, tabIndents, spacingSlips];
/** After so many slips of the indentation the rest is left for the next run. */
const MOST_ROUNDS = 40;
/** A text becomes the text that its author most likely means. Of a text that is good YAML, only silent slips count. */
export function understand(source, isGoodYaml) {
    const counts = (slip) => !isGoodYaml || SILENT.has(slip.code) || isWholeFile(slip);
    const seen = new Set();
    let understood = {
        text: source.text,
        problems: [],
        origin: (offset) => offset,
        touched: [],
        isSure: true,
    };
    const read = (slips) => {
        const fresh = slips.filter(counts).filter((slip) => isFirst(keyOf(slip, understood.origin), seen));
        if (fresh.length > 0)
            understood = readPast(understood, fresh, source);
        return fresh.length;
    };
    for (const pass of PASSES)
        read(pass(understood.text));
    for (let round = 0; round < MOST_ROUNDS && read(outlineSlips(understood.text)) > 0; round++)
        ;
    return understood;
}
/** A file of text that YAML reads as one long text. */
function isWholeFile({ facts }) {
    return 'where' in facts && facts.where === 'whole file';
}
function readPast(before, slips, source) {
    const edits = slips.flatMap(({ reading }) => reading);
    const back = originOf(edits);
    return {
        text: applyEdits(before.text, edits),
        problems: [...before.problems, ...slips.map((slip) => problemOf(slip, before, source))],
        origin: (offset) => before.origin(back(offset)),
        touched: [...before.touched, ...slips.flatMap((slip) => touchedBy(slip, before.origin))],
        isSure: before.isSure && slips.every(({ isSafe }) => isSafe),
    };
}
/** Slips of the columns, whose repair is only as certain as what stands above them. */
const OF_COLUMNS = new Set([
    'wrong-indent', 'stray-dash', 'missing-dash', 'dash-in-text', 'text-too-far-left', 'key-below-text',
]); // biome-ignore format: one row
function problemOf(slip, { origin, isSure }, source) {
    const { code, facts, start, end, reading, isSafe } = slip;
    const place = { source, start: origin(start), end: Math.max(origin(start) + 1, origin(end)), path: [] };
    const problem = error(code, place, facts);
    const isCertain = isSafe && (isSure || !OF_COLUMNS.has(code));
    return isCertain && reading.length > 0
        ? { ...problem, edits: reading.map((edit) => moved(edit, origin)) }
        : problem;
}
function touchedBy({ start, end, reading }, origin) {
    return [{ start, end }, ...reading].map((one) => ({ start: origin(one.start), end: origin(one.end) }));
}
function moved({ start, end, text }, origin) {
    return { start: origin(start), end: origin(end), text };
}
function keyOf({ code, start }, origin) {
    return `${code} ${origin(start)}`;
}
function isFirst(key, seen) {
    const isNew = !seen.has(key);
    seen.add(key);
    return isNew;
}
//# sourceMappingURL=understand.js.map