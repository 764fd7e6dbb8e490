import type { Edit } from '../../base/edit.ts';
import { labelAndDate } from '../../record/label-and-date.ts';
import type { Columns } from './columns.ts';
import type { Line } from './line.ts';
import { shapeOf } from './shape.ts';
import { type Slip, slip } from './slip.ts';

const LINE = /^( *)(- +)?(label: +)?([A-Za-z\u00c0-\uffff].*)$/;
const BESIDE_KEY = /^( *)next:([ \t]+)([A-Za-z\u00c0-\uffff].*)$/;

/** `Next Regular Meeting Date: 4 February 2020` below `next:`, as documents print it: a label and a date. */
export function nextOnOneLine(line: Line, columns: Columns, lineEnd: string): Slip | undefined {
  return besideKey(line, lineEnd) ?? belowKey(line, columns, lineEnd);
}

function besideKey({ start, text }: Line, lineEnd: string): Slip | undefined {
  const [, blanks = '', gap = '', rest = ''] = BESIDE_KEY.exec(text) ?? [];
  const key = start + blanks.length + 'next:'.length;
  const dash = { start: key, end: key + gap.length, text: `${lineEnd}${blanks}  - label: ` };
  return twoKeys(rest, { at: dash.end, column: blanks.length + 4, begin: [dash], lineEnd });
}

function belowKey(line: Line, { levels, opening }: Columns, lineEnd: string): Slip | undefined {
  const [, blanks = '', dash = '', key = '', rest = ''] = LINE.exec(line.text) ?? [];
  const isBelow = opening?.key?.name === 'next' && blanks.length >= opening.column;
  const isBeside = levels.some(
    ({ kind, column, of }) => kind === 'list' && of === 'next' && column === blanks.length,
  );
  if ((!isBelow && !isBeside) || (key === '' ? shapeOf(line).key?.isKnown : dash === '')) return undefined;
  const at = line.start + blanks.length + dash.length + key.length;
  const text = `${dash === '' ? '- ' : ''}${key === '' ? 'label: ' : ''}`;
  const begin = text === '' ? [] : [{ start: at, end: at, text }];
  return twoKeys(rest, { at, column: blanks.length + (dash.length || 2), begin, lineEnd });
}

/** Where a label begins, the column that its key gets, and what is to be written before it. */
interface Beginning {
  readonly at: number;
  readonly column: number;
  readonly begin: readonly Edit[];
  readonly lineEnd: string;
}

function twoKeys(rest: string, { at, column, begin, lineEnd }: Beginning): Slip | undefined {
  const said = labelAndDate(rest.replace(/\s#.*$/, '').trimEnd());
  if (!said) return undefined;
  const { label, gap, isWhole } = said;
  const end = at + label.length;
  const date = { start: end, end: end + gap.length, text: `${lineEnd}${' '.repeat(column)}date: ` };
  const isSafe = isWhole && !/:(?:\s|$)/.test(label);
  return slip('next-on-one-line', [at, end], { label }, [...begin, date], isSafe);
}
