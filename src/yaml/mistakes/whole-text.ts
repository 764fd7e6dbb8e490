import { applyEdits, type Edit } from '../../base/edit.ts';
import { pattern } from '../../base/pattern.ts';
import { asItLooks } from '../../base/spelling.ts';
import { RECORD_KEYS } from '../../record/keys.ts';
import { EXACT, keyHolds, knownKeys } from '../../record/known-keys.ts';
import { isBlank, type Line, linesOf, outsideBlocks } from './lines.ts';
import { type Mistake, mistake } from './mistake.ts';
import { scanned } from './outline.ts';

const OPENING = /^ {0,3}(?:`{3,}|~{3,})[ \t]*(?:ya?ml)?[ \t]*$/i;
const CLOSING = /^ {0,3}(?:`{3,}|~{3,})[ \t]*$/;

/**
 * The fences around a record that was copied out of Markdown: one mistake for both. If one of the two is missing,
 * part of the record may be missing with it, which only the author can know.
 */
export function fences(text: string): readonly Mistake[] {
  if (!/`{3}|~{3}/.test(text)) return [];
  const lines = linesOf(text).filter((line) => !isBlank(line));
  const around = fencesInText(lines);
  if (around) return [betweenText(around, text)];
  const [first] = lines;
  const last = lines.length > 1 ? lines.at(-1) : undefined;
  const opening = first && OPENING.test(first.text) ? first : undefined;
  const closing = last && CLOSING.test(last.text) ? last : undefined;
  const place = opening ?? closing;
  if (!place) return [];
  const isWhole = opening !== undefined && closing !== undefined;
  const found = [opening, closing].flatMap((line) => line ?? []);
  const reading = found.map((line) => ({ start: line.start, end: endOf(line, text), text: '' }));
  const facts = { fence: place.text.trim().slice(0, 3), isWhole };
  return [mistake('code-fence', [place.start, place.start + place.text.length], facts, reading, isWhole)];
}

/** A line that begins with a key of a record. */
const KEY = new RegExp(`^(?:${Object.keys(RECORD_KEYS.record).join('|')})[ \\t]*:`);

interface Fenced {
  readonly opening: Line;
  readonly closing: Line;
  /** The text before the first fence and after the last, such as the words of a mail. */
  readonly outside: readonly Line[];
}

/** The fences of a record inside a text that has no key of a record. */
function fencesInText(lines: readonly Line[]): Fenced | undefined {
  const at = lines.findIndex(({ text, indent }) => indent === 0 && OPENING.test(text));
  const end = lines.findLastIndex(({ text, indent }) => indent === 0 && CLOSING.test(text));
  const [opening, closing] = [lines[at], lines[end]];
  if (!opening || !closing || end <= at || !KEY.test(lines[at + 1]?.text ?? '')) return undefined;
  const outside = [...lines.slice(0, at), ...lines.slice(end + 1)];
  const isText = outside.length > 0 && !outside.some(({ text }) => KEY.test(text));
  return isText ? { opening, closing, outside } : undefined;
}

/**
 * Reading past the text around the record makes it a comment. It is left to its author, because it could contain a
 * label.
 */
function betweenText({ opening, closing, outside }: Fenced, text: string): Mistake {
  const reading = [
    ...[opening, closing].map((line) => ({ start: line.start, end: endOf(line, text), text: '' })),
    ...outside.map(({ start }) => ({ start, end: start, text: '# ' })),
  ];
  const facts = { fence: opening.text.trim().slice(0, 3), isWhole: true, hasTextAround: true };
  const place = [opening.start, opening.start + opening.text.length] as const;
  return mistake('code-fence', place, facts, reading, false);
}

/** Where a line ends, with its line end. */
function endOf({ start }: Line, text: string): number {
  const end = text.indexOf('\n', start);
  return end < 0 ? text.length : end + 1;
}

/** Characters that look like a space or like nothing, and are neither to YAML. */
const ODD = pattern(String.raw`(?! )[\p{Zs}\p{Cf}]`, 'g');
const INVISIBLE = pattern(String.raw`^\p{Cf}$`);
/** The part of a line in which blanks have a meaning: up to the value. */
const HEAD = pattern(
  String.raw`^[\s\p{Cf}]*(?:-[\s\p{Cf}]+)*(?:["'\u201c\u201d\u2018\u2019]?([\p{L}\p{M}\p{N}_-]+)["'\u201c\u201d\u2018\u2019]?[\s\p{Cf}]*:(?:[\s\p{Cf}]+|$))?`,
);
/** Values in which no blank has a meaning. A label is checked as a whole, later. */
const WITHOUT_BLANKS = EXACT.filter((holds) => holds !== 'level');
const WIDTHS = [2, 4, 8] as const;

/** Non-breaking spaces and invisible characters where YAML expects spaces: one mistake for each kind. */
export function oddSpaces(text: string): readonly Mistake[] {
  if (text.search(ODD(text)) < 0) return [];
  const found = outsideBlocks(linesOf(text)).flatMap(oddIn);
  const kinds = [...new Set(found.map(({ sign }) => sign))];
  return kinds.flatMap((kind) => {
    const same = found.filter(({ sign }) => sign === kind);
    const [first] = same;
    if (!first) return [];
    const reading = same.map(({ at, sign, after }) => edit(at, spacesFor(sign, after)));
    const facts = { codePoint: codePointOf(kind), lines: new Set(same.map(({ line }) => line)).size };
    return [mistake('odd-space', [first.at, first.at + 1], facts, reading, true)];
  });
}

interface OddSign {
  readonly line: Line;
  readonly at: number;
  readonly sign: string;
  /** Whether it is the only character between a dash or a colon and what follows. */
  readonly after: boolean;
}

function oddIn(line: Line): readonly OddSign[] {
  const head = HEAD(line.text).exec(line.text);
  const key = head?.[1] ?? '';
  const isKey = knownKeys().has(asItLooks(key));
  const lead = isKey || key === '' ? (head?.[0] ?? '') : line.text.slice(0, line.indent);
  const zone = keyHolds(key, ...WITHOUT_BLANKS) ? line.text.replace(/\s#.*$/, '') : lead;
  if (isBlank(line)) return [];
  return [...zone.matchAll(ODD(zone))].map(({ 0: sign, index }) => {
    const after =
      /[-:]/.test(zone[index - 1] ?? '') && !/[ \t]/.test(line.text[index + 1] ?? ' ') && index < lead.length;
    return { line, at: line.start + index, sign, after };
  });
}

/** A wide space is as wide as two. */
function spacesFor(sign: string, after: boolean): string {
  if (INVISIBLE(sign).test(sign) && !after) return '';
  return sign === '\u3000' ? '  ' : ' ';
}

function edit(at: number, text: string): Edit {
  return { start: at, end: at + 1, text };
}

function codePointOf(sign: string): string {
  return `U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

/** Tabs at the left of lines, all of them one mistake. Of the possible widths of a tab, the one that fits is used. */
export function tabIndents(text: string): readonly Mistake[] {
  if (!text.includes('\t')) return [];
  const lines = linesOf(text).filter((line) => !isBlank(line) && /^[ \t]*(?:-[ ]*)*\t/.test(line.text));
  const outside = new Set(outsideBlocks(linesOf(text)).map(({ start }) => start));
  const tabbed = lines.filter(({ start }) => outside.has(start));
  const [first] = tabbed;
  if (!first) return [];
  const all = lines.filter((line) => outside.has(line.start) || line.text.startsWith('\t'));
  const readings = WIDTHS.map((width) => all.map((line) => spaced(line, width)));
  const scans = readings.map((edits) => scanned(applyEdits(text, edits)));
  const least = Math.min(...scans.map(({ mistakes }) => mistakes.length));
  const good = scans.filter(({ mistakes }) => mistakes.length === least);
  const best = scans.findIndex(({ mistakes }) => mistakes.length === least);
  const isOne =
    new Set(good.map(({ depths }) => depths.join())).size === 1 && !good.some(({ isDone }) => isDone);
  const isSafe = isOne && !isOffDash(text, first, readings[best]?.[0]?.text ?? '');
  const tab = first.start + first.text.indexOf('\t');
  return [mistake('tab-indent', [tab, tab + 1], { lines: tabbed.length }, readings[best] ?? [], isSafe)];
}

/** Whether a dash below another one would move to a different column, which could be meant. */
function isOffDash(text: string, { start, text: own }: Line, lead: string): boolean {
  const above = linesOf(text.slice(0, start)).findLast((line) => !isBlank(line));
  const isBelowDash = above !== undefined && /^ *-\s/.test(above.text) && /^\s*-\s/.test(own);
  return isBelowDash && lead.search(/-|$/) !== above.indent;
}

function spaced({ start, text }: Line, width: number): Edit {
  const lead = /^[ \t]*(?:-[ \t]*)*/.exec(text)?.[0] ?? '';
  const left = /^[ \t]*/.exec(lead)?.[0] ?? '';
  const words = left.replaceAll('\t', ' '.repeat(width)) + lead.slice(left.length).replaceAll('\t', ' ');
  return { start, end: start + lead.length, text: words };
}
