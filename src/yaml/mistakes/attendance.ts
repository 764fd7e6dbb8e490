import { pattern } from '../../base/pattern.ts';
import { RECORD_KEYS } from '../../record/keys.ts';
import { keyHolds } from '../../record/known-keys.ts';
import { type Columns, type IndentLevel, isInAttendance } from './columns.ts';
import type { Line } from './lines.ts';
import { type Mistake, mistake } from './mistake.ts';
import { headingShapeOf, shapeOf } from './shape.ts';

/** `- Chair: Sam Example` directly below “attendance:”, or `- Ali Other: Supplier member` below a heading. */
export function dashInAttendance(line: Line, columns: Columns, lineEnd: string): Mistake | undefined {
  const [dash, another] = shapeOf(line).dashes;
  if (dash === undefined || another !== undefined) return undefined;
  const column = dash + 2;
  const rest = { ...line, indent: column + (/^ */.exec(line.text.slice(column))?.[0].length ?? 0) };
  const key = headingShapeOf(rest)?.key;
  if (!key || key.name in RECORD_KEYS.person || !CAPITAL(key.name).test(key.name)) return undefined;
  if (isInAttendance(line, columns)) {
    const [start, end] = [line.start + dash, line.start + key.column];
    return mistake('stray-dash', [start, start + 1], { key: key.name }, [{ start, end, text: '' }], true);
  }
  const value = line.text.slice(key.colon + 1);
  if (!columns.levels.some(isHeadings) || !IS_ROLE.test(value)) return undefined;
  const [name, colon] = [line.start + key.column, line.start + key.colon];
  const reading = [
    { start: name, end: name, text: 'name: ' },
    {
      start: colon,
      end: colon + 1 + (value.length - value.trimStart().length),
      text: `${lineEnd}${' '.repeat(key.column)}role: `,
    },
  ];
  return mistake('person-on-one-line', [name, colon], { name: key.name }, reading, false);
}

const CAPITAL = pattern(String.raw`^\p{Lu}`);
/** Words, and nothing that YAML reads as more than a text. */
const IS_ROLE = /^[ \t]+[^\s"'[\]{}>|&*!#%@`-][^:#]*$/;

function isHeadings({ of, kind }: IndentLevel): boolean {
  return keyHolds(of, 'headings') && kind === 'map';
}
