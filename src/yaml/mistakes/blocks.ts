import { parseDate } from '../../base/date.ts';
import type { Edit } from '../../base/edit.ts';
import { keyHolds, knownKeys, ONE_TEXT, recordKeyHolds } from '../../record/known-keys.ts';
import { MEETING_REFERENCE } from '../../record/reference.ts';
import {
  type Columns,
  isHalfKey,
  isStructural,
  type MistakeScan,
  type Opening,
  shapeWithin,
} from './columns.ts';
import { isConflict, lacksDash } from './entries.ts';
import { reindented } from './indent.ts';
import { isBlank, isComment, type Line } from './lines.ts';
import { type Mistake, mistake } from './mistake.ts';
import { type KeyWord, shapeOf } from './shape.ts';
import { beginsWithBullet } from './spacing.ts';

const FARTHEST = 4;
const BEGINS_ENTRY = /^- +(?:[\p{Lu}\p{N}"'*]|(?:text|decision|action):\s)/u;
const SENTENCE_END = /[.!?:;…][)”’"'*_]*$/;

/** A dash too far right. YAML silently reads the line as more of the text above it. */
export function dashInText(
  lines: readonly Line[],
  at: number,
  { levels }: Columns,
  { before, isEntry }: { before: string; isEntry: boolean },
): Mistake {
  const { start, indent, text } = lines[at] ?? { start: 0, indent: 0, text: '' };
  const list = levels.findLast(({ kind }) => kind === 'list');
  const delta = (list?.column ?? indent) - indent;
  const isNear = isEntry && list !== undefined && -delta <= FARTHEST;
  const isSafe = isNear && SENTENCE_END.test(before) && BEGINS_ENTRY.test(text.slice(indent));
  const reading = isNear ? reindented(lines, at, delta) : [];
  return mistake('dash-in-text', [start + indent, start + indent + 1], {}, reading, isSafe);
}

/** `- The price rose.` with `classification: Amber` below: a point with keys must begin with `text:`. */
export function keyBelowText({ start }: Line, key: KeyWord, textAt: number, column: number): Mistake {
  const isAction = key.name === 'owner' || key.name === 'due';
  const reading = [
    { start: textAt, end: textAt, text: isAction ? 'action: ' : 'text: ' },
    { start, end: start + key.column, text: ' '.repeat(column) },
  ];
  const isSafe = key.column === column && (key.name === 'classification' || key.name === 'wording');
  const place = [start + key.column, start + key.colon] as const;
  return mistake('key-below-text', place, { key: key.name }, reading, isSafe);
}

/**
 * `- one in Leeds` or `| Leeds | one |` below `>-`, which joins all lines, and a bullet in any text. What keeps the lines
 * of the text is certain where a colon is before a list, and for any table.
 */
function listInText(
  line: Line,
  before: string,
  { unfold, isSentence, bullets }: TextBlock,
): Mistake | undefined {
  const { start, indent, text } = line;
  const at = start + indent;
  const words = text.slice(indent);
  const keep = unfold ? [unfold] : [];
  const isList = isSentence && (before.endsWith(':') || unfold === undefined);
  const [bullet = '', sign = ''] = beginsWithBullet(line) ? (/^(\S)\s*/.exec(words) ?? []) : [];
  if (sign !== '') {
    const level = levelOf(sign, indent, bullets);
    const dash = { start: at, end: at + bullet.length, text: `${'  '.repeat(level)}- ` };
    return mistake('other-bullet', [at, at + 1], { sign, lines: 1 }, isList ? [...keep, dash] : [], isList);
  }
  if (!unfold) return undefined;
  if (ROW.test(words) && ROW.test(before.trim()))
    return mistake(
      'pasted-table',
      [at, at + 1],
      { state: isSentence ? 'folded' : 'line' },
      isSentence ? keep : [],
      isSentence,
    );
  return /^[-*+]\s/.test(words)
    ? mistake('dash-in-text', [at, at + 1], { where: 'block' }, isList ? keep : [], isList)
    : undefined;
}

/**
 * Word processors copy entries of all levels into one column, and each level has a bullet of its own. A list has two
 * levels; what is below the second is put there.
 */
function levelOf(sign: string, indent: number, bullets: Bullets): number {
  const signs = bullets.get(indent) ?? [];
  if (!signs.includes(sign)) bullets.set(indent, [...signs, sign]);
  return Math.min(signs.includes(sign) ? signs.indexOf(sign) : signs.length, 1);
}

/** The bullets of a text by their column, in their order. */
type Bullets = Map<number, readonly string[]>;

const ROW = /^\|.*\|\s*$/;

/** What is known of the text of a block. */
interface TextBlock {
  /** Makes `>`, which joins lines, to `|`, which keeps them; absent: it is one already. */
  readonly unfold?: Edit | undefined;
  /** Whether it may be more than one line. */
  readonly isSentence: boolean;
  readonly bullets: Bullets;
}

/** A line below `>-` that is a key with a proper value: it is one step too far right, and would be printed. */
export function keyInText(line: Line, before: string): Mistake | undefined {
  const { key, dashes } = shapeOf(line);
  if (!key || dashes.length > 0 || !knownKeys().has(key.name)) return undefined;
  const value = line.text.slice(key.colon + 1).trim();
  if (!looksLikeValue(key.name, value, before)) return undefined;
  return mistake(
    'key-in-text',
    [line.start + key.column, line.start + key.colon],
    { key: key.name },
    [],
    false,
  );
}

function looksLikeValue(name: string, value: string, before: string): boolean {
  if (recordKeyHolds(name, 'due', 'date'))
    return parseDate(value) !== undefined || MEETING_REFERENCE.test(value) || /\b\d{4}$/.test(value);
  if (recordKeyHolds(name, 'meeting reference')) return MEETING_REFERENCE.test(value);
  if (recordKeyHolds(name, 'names'))
    return value !== '' && value.split(/\s+/).length <= 5 && !/[.;]$/.test(value);
  if (recordKeyHolds(name, 'number')) return /^\w{1,5}$/.test(value);
  if (recordKeyHolds(name, 'list', 'map')) return value === '' || /^[[{]/.test(value);
  return recordKeyHolds(name, ...ONE_TEXT) && SENTENCE_END.test(before) && /^[\p{Lu}"'“>|]/u.test(value);
}

/** Text of a value that is too far left. */
export function textTooFarLeft(
  stray: Line,
  opening: Opening,
  edits: Mistake['reading'],
  isSafe: boolean,
): Mistake {
  const start = stray.start + stray.indent;
  const place = [start, stray.start + stray.text.trimEnd().length] as const;
  return mistake('text-too-far-left', place, { key: opening.key?.name ?? 'point' }, edits, isSafe);
}

/** Reads the text below `>-` or `|`: its lines, and lines that were meant to belong to it. */
export function readBlock(scan: MistakeScan, at: number, opening: Opening): number {
  scan.columns.opening = undefined;
  const { lines, columns } = scan;
  const header = lines[at] ?? { start: 0, text: '' };
  const fold = />(?=[+\d-]*\s*(?:\s#.*)?$)/.exec(header.text)?.index;
  const sign = header.start + (fold ?? 0);
  const unfold = fold === undefined ? undefined : { start: sign, end: sign + 1, text: '|' };
  const isSentence = !opening.key || keyHolds(opening.key.name, 'prose', 'labelled prose', 'labelled text');
  const bullets: Bullets = new Map();
  let next = at + 1;
  let indent: number | undefined;
  let before = '';
  let isFound = false; // further lines of the same list or table are no mistake of their own
  for (let line = lines[next]; line; line = lines[++next]) {
    if (isBlank(line)) continue;
    const isInside = line.indent > opening.column && line.indent >= (indent ?? 0);
    if (!isInside && (isComment(line) || isStructural(shapeWithin(line, columns), columns))) break;
    if (!isInside && (lacksDash(line, before, columns) || isConflict(line) || isHalfKey(line, columns)))
      break;
    if (!isInside) return strayBlock(scan, next, indent ?? opening.column + 2, opening);
    indent ??= line.indent;
    const inText =
      (before === '' ? undefined : keyInText(line, before)) ??
      listInText(line, before, { unfold, isSentence, bullets });
    if (inText && opening.key?.name !== 'notes' && before !== '' && !(isFound && unfold)) {
      scan.mistakes.push(inText);
      isFound ||= inText.code !== 'key-in-text';
    }
    before = line.text.trimEnd();
  }
  return next;
}

/** Lines of a text below `>-` that are further left than its first line. */
function strayBlock(scan: MistakeScan, at: number, indent: number, opening: Opening): number {
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
  if (first) scan.mistakes.push(textTooFarLeft(first, opening, edits, true));
  return end < 0 ? lines.length : end;
}
