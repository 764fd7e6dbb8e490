import { looseDate } from '../../model/loose-date.ts';
import type { Columns } from './columns.ts';
import type { Line } from './line.ts';
import { shapeOf } from './shape.ts';
import { type Slip, slip } from './slip.ts';

const LINE = /^( *)(- +)?(label: +)?([A-Za-z\u00c0-\uffff].*)$/;
/** What can stand between the label and the date. */
const BETWEEN = /(?::| [-–—]|,)[ \t]+/g;

/** `Next Regular Meeting Date: 4 February 2020` below `next:`, as documents print it: a label and a date. */
export function nextOnOneLine(line: Line, { levels, opening }: Columns, lineEnd: string): Slip | undefined {
  const [, blanks = '', dash = '', key = '', rest = ''] = LINE.exec(line.text) ?? [];
  const isBelow = opening?.key?.name === 'next' && blanks.length >= opening.column;
  const isBeside = levels.some(
    ({ kind, column, of }) => kind === 'list' && of === 'next' && column === blanks.length,
  );
  if ((!isBelow && !isBeside) || (key === '' ? shapeOf(line).key?.isKnown : dash === '')) return undefined;
  const said = labelAndDate(rest.replace(/\s#.*$/, '').trimEnd());
  if (!said) return undefined;
  const { label, gap, isWhole } = said;
  const at = line.start + blanks.length + dash.length + key.length;
  const end = at + label.length;
  const begin = `${dash === '' ? '- ' : ''}${key === '' ? 'label: ' : ''}`;
  const column = blanks.length + (dash.length || 2);
  const reading = [
    ...(begin === '' ? [] : [{ start: at, end: at, text: begin }]),
    { start: end, end: end + gap.length, text: `${lineEnd}${' '.repeat(column)}date: ` },
  ];
  const isSafe = isWhole && !/:(?:\s|$)/.test(label);
  return slip('next-on-one-line', [at, end], { label }, reading, isSafe);
}

/** A label, a date, and what stands between them; perhaps with more after the date. */
function labelAndDate(text: string) {
  for (const { 0: gap, index } of text.matchAll(BETWEEN)) {
    const label = text.slice(0, index);
    const date = text.slice(index + gap.length);
    if (index > 0 && looseDate(date)) return { label, gap, isWhole: true };
    const first = /^(.*?\b\d{4})\b[\s,;(]/.exec(date)?.[1];
    if (index > 0 && first !== undefined && looseDate(first)) return { label, gap, isWhole: false };
  }
  return undefined;
}
