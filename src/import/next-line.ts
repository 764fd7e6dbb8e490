import { isoDate } from '../base/date.ts';
import type { Level, Policy } from '../base/policy.ts';
import { certainTime } from '../base/time.ts';
import type { Run } from './blocks.ts';
import { daysIn, type FoundDays } from './days.ts';
import type { ImportedNext } from './imported.ts';
import { highestOf, labelAbove, markAt } from './levels.ts';
import { piece, textOf, trimmed } from './runs.ts';

export interface ReadNext {
  readonly next: ImportedNext;
  readonly doubt?: FoundDays['doubt'];
  /** Whether the words were a sentence, of which only the facts are kept. */
  readonly isSentence: boolean;
}

const NEXT =
  /^(?:the\s+)?(?:dates?\s+(?:and\s+times?\s+)?of\s+(?:the\s+)?)?(?:next|future|following|forthcoming)\b/i;
const LONGEST = 220;

/** Where another line on a next meeting begins, with the mark before it. A PDF does not say where a line was broken. */
const ANOTHER =
  /(?<=\s)(?:\([^()\n]{1,40}\)\s*)?(?:(?:The )?Dates? of (?:the )?next|(?:The )?(?:NEXT|Next|Future|Following|Forthcoming))\s(?:[^:\n]{0,40}\s)?(?:MEETING|DATE|[Mm]eeting|[Dd]ate)s?\b[^:\n]{0,20}(?::|\s[–—-]\s)/g;

/** The lines on next meetings that one paragraph has: where each begins. */
function linesIn(text: string): readonly number[] {
  const found = [...text.matchAll(ANOTHER)].map(({ index }) => index);
  const starts = found.filter((at) => daysIn(text.slice(0, at)) !== undefined);
  const all = [0, ...starts];
  return all.every((at, i) => daysIn(text.slice(at, all[i + 1]))) ? all : [0];
}

/** Whether a paragraph speaks of next meetings and of nothing else. */
export function isNextLine(text: string): boolean {
  if (!NEXT.test(text)) return false;
  const starts = linesIn(text);
  return starts.every((at, i) => isOneNextLine(text.slice(at, starts[i + 1]).trim(), i));
}

function isOneNextLine(whole: string, at: number): boolean {
  const text = at === 0 ? whole : whole.replace(/^\([^()]*\)\s*/, '');
  if (!NEXT.test(text) || text.length > LONGEST) return false;
  const days = daysIn(text);
  if (days) return text.slice(days.end).length < 90 && days.start < 110;
  return /meeting|date/i.test(text.slice(0, 50)) && /[:–—-]/.test(text) && text.length < 100;
}

/** `Next Regular Meeting: 2 April 2024, 10:00 to 12:30, Room 3`; nothing where there is no day. */
export function nextIn(
  runs: readonly Run[],
  { policy, around }: { readonly policy: Policy; readonly around: Level },
  said?: Level,
): ReadNext | undefined {
  const mark = markAt(runs, policy);
  const text = textOf(mark?.runs ?? runs)
    .replace(/\s+/g, ' ')
    .trim();
  const days = daysIn(text);
  if (!days) return undefined;
  const before = text.slice(0, days.start).trim();
  const { label, isSentence } = labelOf(before);
  const { time, venue } = whenAndWhere(text.slice(days.end), isSentence);
  return {
    isSentence,
    ...(days.doubt && { doubt: days.doubt }),
    next: {
      label,
      date: isoDate(days.date),
      ...(days.until && { until: isoDate(days.until) }),
      ...(time !== undefined && { time }),
      ...(venue !== undefined && { venue }),
      ...labelAbove(highestOf([mark?.level, said]), around),
    },
  };
}

/** The next meetings of a paragraph, in their order; none where a line has no day. A mark before the first line is one of all. */
export function nextsIn(
  runs: readonly Run[],
  context: { readonly policy: Policy; readonly around: Level },
  said?: Level,
): readonly ReadNext[] {
  const level = highestOf([said, markAt(runs, context.policy)?.level]);
  const starts = linesIn(textOf(runs));
  return starts.flatMap((at, i) => nextIn(trimmed(piece(runs, at, starts[i + 1])), context, level) ?? []);
}

function labelOf(before: string): { readonly label: string; readonly isSentence: boolean } {
  const closed = /^(.*?)\s*(?::|\s[–—-]|\bon|[–—-])$/.exec(before)?.[1] ?? before;
  const sentence = /^(?:the\s+)?(.+?)\s+(?:is|are|will|takes?|to be|has been|have been)\b/i.exec(closed);
  const label = (sentence?.[1] ?? closed).replace(/[\s:]+$/, '').trim();
  const words = label === '' ? 'Next meeting' : label;
  return { label: words.charAt(0).toUpperCase() + words.slice(1), isSentence: sentence !== null };
}

/** What follows a day: a time, and a place. */
export function whenAndWhere(
  after: string,
  isSentence = false,
): { readonly time?: string; readonly venue?: string } {
  const text = after.replace(/^[\s,;:.–—-]+/, '').replace(isSentence ? /[.\s]+$/ : /\s+$/, '');
  if (text === '') return {};
  const parts = text.split(/,\s+|\s+[–—|]\s+|;\s+/);
  for (let taken = Math.min(2, parts.length); taken > 0; taken--) {
    const time = certainTime(
      parts
        .slice(0, taken)
        .join(', ')
        .replace(/^(?:at|from|time:?)\s+/i, ''),
    );
    if (time !== undefined) return withVenue({ time }, parts.slice(taken).join(', '));
  }
  const inside =
    /^(?:(?:at|from)\s+)?(\d{1,2}[:.]\d{2}(?:\s*(?:-|–|to)\s*\d{1,2}[:.]\d{2})?|\d{1,2}(?:[:.]\d{2})?\s*[ap]m)\b[\s,;–—-]*(.*)$/i.exec(
      text,
    );
  const time = inside?.[1] === undefined ? undefined : certainTime(inside[1]);
  if (time !== undefined) return withVenue({ time }, inside?.[2] ?? '');
  return withVenue({}, text);
}

function withVenue<T extends object>(said: T, words: string): T & { readonly venue?: string } {
  const venue = words
    .replace(/^(?:at|in|venue:?|location:?)\s+(?=\S)/i, '')
    .replace(/^\((.*)\)$/, '$1')
    .trim();
  return venue === '' ? said : { ...said, venue };
}
