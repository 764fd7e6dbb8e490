import type { Opening } from './columns.ts';
import { keyInText, listInText, textTooFarLeft } from './inner.ts';
import { isBlank, isComment, type Line } from './line.ts';
import type { Scan } from './scan.ts';
import { shapeOf } from './shape.ts';
import { isConflict, lacksDash } from './stray.ts';
import { isStructural, shapeWithin } from './structural.ts';

/** Reads the text below `>-` or `|`: its lines, and those that were meant to be among them. */
export function readBlock(scan: Scan, at: number, opening: Opening): number {
  scan.columns.opening = undefined;
  const { lines, columns } = scan;
  const isFolded = />[+\d-]*\s*(?:\s#.*)?$/.test(lines[at]?.text ?? '');
  let next = at + 1;
  let indent: number | undefined;
  let before = '';
  for (let line = lines[next]; line; line = lines[++next]) {
    if (isBlank(line)) continue;
    const isInside = line.indent > opening.column && line.indent >= (indent ?? 0);
    if (!isInside && (isComment(line) || isStructural(shapeWithin(line, columns), columns))) break;
    if (!isInside && (lacksDash(line, before, columns) || isConflict(line))) break;
    if (!isInside) return strayBlock(scan, next, indent ?? opening.column + 2, opening);
    indent ??= line.indent;
    const inText = before === '' ? undefined : (keyInText(line, before) ?? listInText(line, isFolded));
    if (inText && opening.key?.name !== 'notes') scan.slips.push(inText);
    before = line.text.trimEnd();
  }
  return next;
}

/** Lines of a text below `>-` that stand further left than its first one. */
function strayBlock(scan: Scan, at: number, indent: number, opening: Opening): number {
  const { lines, columns } = scan;
  const isOver = (line: Line) => isBlank(line) || isComment(line) || isStructural(shapeOf(line), columns);
  const end = lines.findIndex((line, i) => i > at && isOver(line));
  const strays = lines.slice(at, end < 0 ? lines.length : end);
  const edits = strays.map(({ start, indent: own }) => ({
    start,
    end: start + own,
    text: ' '.repeat(indent),
  }));
  const [first] = strays;
  if (first) scan.slips.push(textTooFarLeft(first, opening, edits, true));
  return end < 0 ? lines.length : end;
}
