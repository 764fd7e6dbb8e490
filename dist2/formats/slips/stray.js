import { canStandBeside } from '../../model/known-keys.js';
import { pattern } from '../../model/pattern.js';
import { isBlank, isComment } from './line.js';
import { shapeOf } from './shape.js';
import { slip } from './slip.js';
const SENTENCE_END = /[.!?…][)”’"'*_]*$/;
const BEGINS_SENTENCE = pattern(String.raw `^[\p{Lu}"'\u201c\u2018*[(]`);
/** Keys that only a whole record has, so that no list can begin with them. */
const OF_RECORD = /^(?:group|meeting|date|items|next|introduction)$/;
const CONFLICT = /^(?:<{7} |={7}$|>{7} )/;
/** Whether a line that begins a sentence stands exactly below dashes, after the end of another sentence. */
export function lacksDash({ text, indent }, before, { levels }) {
    const isBelow = levels.some(({ kind, column }) => kind === 'list' && column === indent);
    return isBelow && BEGINS_SENTENCE(text).test(text.slice(indent)) && SENTENCE_END.test(before.trimEnd());
}
export function missingDash({ start, text, indent }) {
    const at = start + indent;
    const reading = [{ start: at, end: at, text: '- ' }];
    return slip('missing-dash', [at, start + text.trimEnd().length], {}, reading, true);
}
/** Whether a line was left by a merge of two versions of the file. */
export function isConflict({ text }) {
    return CONFLICT.test(text);
}
/** Lines of text that belong to no key. Read past, they are comments. */
export function textWithoutKey(lines, at, { levels }) {
    const first = lines[at] ?? { start: 0, text: '', indent: 0 };
    const where = isConflict(first) ? 'conflict' : levels.length > 0 ? 'below' : belonging(lines);
    const isOne = levels.length > 0 && where !== 'conflict';
    const end = isOne ? at + 1 : endOfText(lines, at, where);
    const reading = lines
        .slice(at, end)
        .filter((line, i) => !isBlank(line) && (where !== 'conflict' || i === 0 || isOtherVersion(lines, at + i)))
        .map(({ start, indent }) => ({ start: start + indent, end: start + indent, text: '# ' }));
    const place = [first.start + first.indent, first.start + first.text.trimEnd().length];
    return slip('text-without-key', place, { where }, reading, false);
}
/** Of two versions, the lines of the second and the marks around it. */
function isOtherVersion(lines, at) {
    return (lines
        .slice(0, at + 1)
        .findLast(isConflict)
        ?.text.startsWith('<') === false);
}
function belonging(lines) {
    return lines.some((line) => isKeyLine(line)) ? 'beginning' : 'whole file';
}
function isKeyLine(line) {
    return !isComment(line) && shapeOf(line).key?.isKnown === true;
}
function endOfText(lines, at, where) {
    if (where === 'whole file')
        return lines.length;
    const isEnd = where === 'conflict' ? ({ text }) => text.startsWith('>>>>>>> ') : isKeyLine;
    const end = lines.findIndex((line, i) => i > at && isEnd(line));
    if (end < 0)
        return lines.length;
    return where === 'conflict' ? end + 1 : end;
}
/** A dash before a key that begins no entry: of a whole record, or beside other keys of the same part. */
export function strayDash(lines, at, columns, { line, dashes }, key) {
    const [dash, another] = dashes;
    if (dash === undefined || another !== undefined || !key)
        return undefined;
    const text = textInstead(lines, at, columns, dash, key);
    if (text === undefined)
        return undefined;
    const start = line.start + dash;
    const reading = [{ start, end: line.start + key.column, text }];
    return slip('stray-dash', [start, start + 1], { key: key.name }, reading, true);
}
/** What stands in the place of a stray dash when it is gone: nothing, or blanks; and nothing at all if it is none. */
function textInstead(lines, at, columns, dash, key) {
    const { levels, opening } = columns;
    const blanks = ' '.repeat(key.column - dash);
    if (levels.length === 0) {
        const below = lines.slice(at + 1).find((line) => !isBlank(line) && !isComment(line));
        if (!OF_RECORD.test(key.name))
            return undefined;
        return below?.indent === key.column ? blanks : '';
    }
    const entry = levels.find(({ kind, column }) => kind === 'map' && column === key.column);
    const isList = levels.some(({ kind, column }) => kind === 'list' && column === dash);
    if (isList)
        return key.name === 'title' && [...(entry?.names ?? [])].join() === 'number' ? blanks : undefined;
    const own = levels.find(({ kind, column }) => kind === 'map' && column === dash);
    const isOpen = opening?.key !== undefined && opening.column <= dash;
    if (!own || isOpen || own.names.has(key.name) || !canStandBeside(key.name, own.names))
        return undefined;
    const isInner = levels.some(({ kind, column, names }) => kind === 'map' && column > dash && canStandBeside(key.name, names));
    return isInner ? undefined : '';
}
//# sourceMappingURL=stray.js.map