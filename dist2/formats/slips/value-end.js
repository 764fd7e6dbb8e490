import { closingBracket } from './brackets.js';
import { isBlank, isComment } from './line.js';
import { nextOnOneLine } from './next-meeting.js';
import { closingQuote } from './quotes.js';
import { shapeOf } from './shape.js';
import { isConflict, lacksDash } from './stray.js';
import { bareKey, isStructural, shapeWithin } from './structural.js';
import { isProse } from './value.js';
/** A text in quotation marks or brackets that goes on for longer was never closed. */
const MOST_LINES = 100;
/** The index of the line on which a value in quotation marks or brackets ends, or nothing if it does not. */
export function closingLine({ lines, columns: { levels } }, at, column) {
    const first = lines[at]?.text.slice(column) ?? '';
    const close = /^["']/.test(first) ? closingQuote : /^[[{]/.test(first) ? closingBracket : undefined;
    if (!close)
        return undefined;
    let text = first;
    for (let i = at; i < Math.min(lines.length, at + MOST_LINES); i++) {
        if (i > at)
            text += `\n${lines[i]?.text}`;
        if (close(text, 0) !== undefined)
            return i;
        const next = lines[i + 1];
        const shape = next && shapeOf(next);
        const kind = shape && shape.dashes.length > 0 ? 'list' : 'map';
        const isEntry = shape && (kind === 'list' || shape.key?.isKnown);
        if (isEntry && levels.some((level) => level.column === next?.indent && level.kind === kind))
            return undefined;
    }
    return undefined;
}
/** Finds the lines after this one that go on with the value that an opening began. */
export function continuation({ lines, columns }, at, opening) {
    const { column } = opening;
    const more = [];
    let blanks = [];
    let stray;
    let next = at + 1;
    for (let line = lines[next]; line; line = lines[++next]) {
        if (isBlank(line)) {
            blanks.push(line);
            continue;
        }
        if (isComment(line) && !(line.indent > column && blanks.length === 0 && /^\s*#\d/.test(line.text)))
            break;
        const shape = shapeWithin(line, columns);
        const isEntry = isStructural(shape, columns);
        if (isEntry && line.indent > column)
            return { more, next, inside: shape };
        const before = (more.at(-1) ?? lines[at])?.text ?? '';
        if (isEntry || bareKey(line, columns) || isMarker(line) || lacksDash(line, before, columns))
            break;
        if (nextOnOneLine(line, columns, '') || isApart(line, opening, before, blanks.length > 0))
            break;
        if (line.indent <= column)
            stray ??= line;
        more.push(...blanks, line);
        blanks = [];
    }
    return { more, next: next - blanks.length, ...(stray && { stray }) };
}
/** Whether a line that stands too far left to go on with a value is no part of it, however it was meant. */
function isApart({ indent }, { column, key }, before, isAfterBlank) {
    if (indent > column)
        return false;
    return !isProse({ key }) || (isAfterBlank && indent < column && /[.!?…]$/.test(before.trimEnd()));
}
/** The line that ends a meeting, or begins another one, or another version of the file. */
function isMarker(line) {
    return /^(?:---|\.\.\.)/.test(line.text) || isConflict(line);
}
//# sourceMappingURL=value-end.js.map