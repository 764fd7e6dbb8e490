import type { Edit } from '../../base/edit.ts';
import type { TextBelonging } from '../../base/mistakes-facts.ts';
import { pattern } from '../../base/pattern.ts';
import { RECORD_KEYS, SENTENCE_KEYS } from '../../record/keys.ts';
import { canStandBeside } from '../../record/known-keys.ts';
import { labelAndDate } from '../../record/label-and-date.ts';
import type { Columns } from './columns.ts';
import { isBlank, isComment, type Line } from './lines.ts';
import { type Mistake, mistake } from './mistake.ts';
import { type KeyWord, type LineShape, shapeOf } from './shape.ts';

const SENTENCE_END = /[.!?…][)”’"'*_]*$/;
const BEGINS_SENTENCE = pattern(String.raw`^[\p{Lu}"'\u201c\u2018*[(]`);
const OF_SENTENCE: ReadonlySet<string> = new Set(SENTENCE_KEYS);
const CONFLICT = /^(?:<{7} |={7}$|>{7} )/;

/** Whether a line that begins a sentence is exactly below dashes, after the end of another sentence. */
export function lacksDash({ text, indent }: Line, before: string, { levels }: Columns): boolean {
  const isBelow = levels.some(({ kind, column }) => kind === 'list' && column === indent);
  return isBelow && BEGINS_SENTENCE(text).test(text.slice(indent)) && SENTENCE_END.test(before.trimEnd());
}

export function missingDash({ start, text, indent }: Line): Mistake {
  const at = start + indent;
  const reading = [{ start: at, end: at, text: '- ' }];
  return mistake('missing-dash', [at, start + text.trimEnd().length], {}, reading, true);
}

/** Whether a merge of two versions of the file left this line. */
export function isConflict({ text }: Line): boolean {
  return CONFLICT.test(text);
}

/** Lines of text that belong to no key. Reading past them makes them comments. */
export function textWithoutKey(
  lines: readonly Line[],
  at: number,
  { levels }: Columns,
  isHalfKey = false,
): Mistake {
  const first = lines[at] ?? { start: 0, text: '', indent: 0 };
  const below = isHalfKey ? 'half key' : 'below';
  const where = isConflict(first) ? 'conflict' : levels.length > 0 ? below : belonging(lines);
  const isOne = levels.length > 0 && where !== 'conflict';
  const end = isOne ? at + 1 : endOfText(lines, at, where);
  const reading = lines
    .slice(at, end)
    .filter((line, i) => !isBlank(line) && (where !== 'conflict' || i === 0 || isOtherVersion(lines, at + i)))
    .map(({ start, indent }) => ({ start: start + indent, end: start + indent, text: '# ' }));
  const place = [first.start + first.indent, first.start + first.text.trimEnd().length] as const;
  return mistake('text-without-key', place, { where }, reading, false);
}

/** The lines of the second of two versions, and the marks around it. */
function isOtherVersion(lines: readonly Line[], at: number): boolean {
  return (
    lines
      .slice(0, at + 1)
      .findLast(isConflict)
      ?.text.startsWith('<') === false
  );
}

function belonging(lines: readonly Line[]): TextBelonging {
  return lines.some((line) => isKeyLine(line)) ? 'beginning' : 'whole file';
}

function isKeyLine(line: Line): boolean {
  return !isComment(line) && shapeOf(line).key?.isKnown === true;
}

function endOfText(lines: readonly Line[], at: number, where: TextBelonging): number {
  if (where === 'whole file') return lines.length;
  const isEnd = where === 'conflict' ? ({ text }: Line) => text.startsWith('>>>>>>> ') : isKeyLine;
  const end = lines.findIndex((line, i) => i > at && isEnd(line));
  if (end < 0) return lines.length;
  return where === 'conflict' ? end + 1 : end;
}

/** A dash before a key that begins no entry: a key of a whole record, or beside other keys of the same part. */
export function strayDash(
  lines: readonly Line[],
  at: number,
  columns: Columns,
  { line, dashes }: LineShape,
  key?: KeyWord,
): Mistake | undefined {
  const [dash, another] = dashes;
  if (dash === undefined || another !== undefined || !key) return undefined;
  const text = textInstead(lines, at, columns, dash, key);
  if (text === undefined) return undefined;
  const start = line.start + dash;
  const reading = [{ start, end: line.start + key.column, text }];
  return mistake('stray-dash', [start, start + 1], { key: key.name }, reading, true);
}

/** Whether a key belongs only to a whole record, so that no list begins with it. */
function isOfRecord(name: string): boolean {
  const { record, item, point } = RECORD_KEYS;
  return name === 'items' || (name in record && !(name in item) && !(name in point));
}

/** What replaces a stray dash: nothing, or blanks; `undefined` if it is not stray. */
function textInstead(
  lines: readonly Line[],
  at: number,
  columns: Columns,
  dash: number,
  key: KeyWord,
): string | undefined {
  const { levels, opening } = columns;
  const blanks = ' '.repeat(key.column - dash);
  if (levels.length === 0) {
    const below = lines.slice(at + 1).find((line) => !isBlank(line) && !isComment(line));
    if (!isOfRecord(key.name)) return undefined;
    return below?.indent === key.column ? blanks : '';
  }
  const entry = levels.find(({ kind, column }) => kind === 'map' && column === key.column);
  const isList = levels.some(({ kind, column }) => kind === 'list' && column === dash);
  if (isList)
    return key.name === 'title' && [...(entry?.names ?? [])].join() === 'number' ? blanks : undefined;
  const own = levels.find(({ kind, column }) => kind === 'map' && column === dash);
  const isOpen = opening?.key !== undefined && opening.column <= dash;
  if (!own || isOpen || own.names.has(key.name) || !canStandBeside(key.name, own.names)) return undefined;
  if (OF_SENTENCE.has(key.name) && [...OF_SENTENCE].some((name) => own.names.has(name))) return undefined;
  const isInner = levels.some(
    ({ kind, column, names }) => kind === 'map' && column > dash && canStandBeside(key.name, names),
  );
  return isInner ? undefined : '';
}

const LINE = /^( *)(- +)?(label: +)?([A-Za-z\u00c0-\uffff].*)$/;
const BESIDE_KEY = /^( *)next:([ \t]+)([A-Za-z\u00c0-\uffff].*)$/;

/** `Next Regular Meeting Date: 4 February 2020` below `next:`, as documents print it: a label and a date. */
export function nextOnOneLine(line: Line, columns: Columns, lineEnd: string): Mistake | undefined {
  return besideKey(line, lineEnd) ?? belowKey(line, columns, lineEnd);
}

function besideKey({ start, text }: Line, lineEnd: string): Mistake | undefined {
  const [, blanks = '', gap = '', rest = ''] = BESIDE_KEY.exec(text) ?? [];
  const key = start + blanks.length + 'next:'.length;
  const dash = { start: key, end: key + gap.length, text: `${lineEnd}${blanks}  - label: ` };
  return twoKeys(rest, { at: dash.end, column: blanks.length + 4, begin: [dash], lineEnd });
}

function belowKey(line: Line, { levels, opening }: Columns, lineEnd: string): Mistake | undefined {
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

/** Where a label begins, the column for its key, and what to write before it. */
interface Beginning {
  readonly at: number;
  readonly column: number;
  readonly begin: readonly Edit[];
  readonly lineEnd: string;
}

function twoKeys(rest: string, { at, column, begin, lineEnd }: Beginning): Mistake | undefined {
  const said = labelAndDate(rest.replace(/\s#.*$/, '').trimEnd());
  if (!said) return undefined;
  const { label, gap, isWhole } = said;
  const end = at + label.length;
  const date = { start: end, end: end + gap.length, text: `${lineEnd}${' '.repeat(column)}date: ` };
  const isSafe = isWhole && !/:(?:\s|$)/.test(label);
  return mistake('next-on-one-line', [at, end], { label }, [...begin, date], isSafe);
}
