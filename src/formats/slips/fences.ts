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

/** Where a line ends, with its line end. */
function endOf({ start }: Line, text: string): number {
  const end = text.indexOf('\n', start);
  return end < 0 ? text.length : end + 1;
}
