import { keyInText, textTooFarLeft } from './inner.js';
import { isBlank, isComment } from './line.js';
import { shapeOf } from './shape.js';
import { isConflict, lacksDash } from './stray.js';
import { isStructural, shapeWithin } from './structural.js';
/** Reads the text below `>-` or `|`: its lines, and those that were meant to be among them. */
export function readBlock(scan, at, opening) {
    scan.columns.opening = undefined;
    const { lines, columns } = scan;
    let next = at + 1;
    let indent;
    let before = '';
    for (let line = lines[next]; line; line = lines[++next]) {
        if (isBlank(line))
            continue;
        const isInside = line.indent > opening.column && line.indent >= (indent ?? 0);
        if (!isInside && (isComment(line) || isStructural(shapeWithin(line, columns), columns)))
            break;
        if (!isInside && (lacksDash(line, before, columns) || isConflict(line)))
            break;
        if (!isInside)
            return strayBlock(scan, next, indent ?? opening.column + 2, opening);
        indent ??= line.indent;
        const inText = before === '' ? undefined : keyInText(line, before);
        if (inText)
            scan.slips.push(inText);
        before = line.text.trimEnd();
    }
    return next;
}
/** Lines of a text below `>-` that stand further left than its first one. */
function strayBlock(scan, at, indent, opening) {
    const { lines, columns } = scan;
    const isOver = (line) => isBlank(line) || isComment(line) || isStructural(shapeOf(line), columns);
    const end = lines.findIndex((line, i) => i > at && isOver(line));
    const strays = lines.slice(at, end < 0 ? lines.length : end);
    const edits = strays.map(({ start, indent: own }) => ({
        start,
        end: start + own,
        text: ' '.repeat(indent),
    }));
    const [first] = strays;
    if (first)
        scan.slips.push(textTooFarLeft(first, opening, edits, true));
    return end < 0 ? lines.length : end;
}
//# sourceMappingURL=read-block.js.map