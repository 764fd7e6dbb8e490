import { isBlank, type Line, linesOf } from './line.ts';
import { type Slip, slip } from './slip.ts';

const OPENING = /^ {0,3}(?:`{3,}|~{3,})[ \t]*(?:ya?ml)?[ \t]*$/i;
const CLOSING = /^ {0,3}(?:`{3,}|~{3,})[ \t]*$/;

/**
 * The fences around a record that was copied out of Markdown: one slip for both. Where one of the two is missing, a
 * part of the record may be missing with it, so that only its author can tell.
 */
export function fences(text: string): readonly Slip[] {
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
  return [slip('code-fence', [place.start, place.start + place.text.length], facts, reading, isWhole)];
}

const KEY = /^(?:group|meeting|date|classification|title|introduction|items|next|notes)[ \t]*:/;

interface Fenced {
  readonly opening: Line;
  readonly closing: Line;
  /** What stands before the first fence and after the last, such as the words of a mail. */
  readonly outside: readonly Line[];
}

/** The fences of a record that stands in a text of its own, which has no key of a record. */
function fencesInText(lines: readonly Line[]): Fenced | undefined {
  const at = lines.findIndex(({ text, indent }) => indent === 0 && OPENING.test(text));
  const end = lines.findLastIndex(({ text, indent }) => indent === 0 && CLOSING.test(text));
  const [opening, closing] = [lines[at], lines[end]];
  if (!opening || !closing || end <= at || !KEY.test(lines[at + 1]?.text ?? '')) return undefined;
  const outside = [...lines.slice(0, at), ...lines.slice(end + 1)];
  const isText = outside.length > 0 && !outside.some(({ text }) => KEY.test(text));
  return isText ? { opening, closing, outside } : undefined;
}

/** Read past, the text around the record is a comment. It is left to its author, since it could hold a label. */
function betweenText({ opening, closing, outside }: Fenced, text: string): Slip {
  const reading = [
    ...[opening, closing].map((line) => ({ start: line.start, end: endOf(line, text), text: '' })),
    ...outside.map(({ start }) => ({ start, end: start, text: '# ' })),
  ];
  const facts = { fence: opening.text.trim().slice(0, 3), isWhole: true, hasTextAround: true };
  const place = [opening.start, opening.start + opening.text.length] as const;
  return slip('code-fence', place, facts, reading, false);
}

/** Where a line ends, with its line end. */
function endOf({ start }: Line, text: string): number {
  const end = text.indexOf('\n', start);
  return end < 0 ? text.length : end + 1;
}
