import { isoDate, parseDate } from '../base/date.ts';
import { keptPattern, type Pattern } from '../base/pattern.ts';
import {
  inReference,
  MEETING_REFERENCE,
  type NamedMeeting,
  numberOrDay,
  referenceOf,
  referencesIn,
} from '../record/reference.ts';

type OfGroup = Pick<NamedMeeting, 'group'>;

/** References to meetings of a group in a text, without references to items of meetings. */
export function referencePattern({ group }: OfGroup): Pattern {
  return keptPattern(referencesIn([group.reference]), 'g');
}

/** A quick test whether a text can contain such a reference, because most texts contain none. */
export function mayRefer(words: string, { group }: OfGroup): boolean {
  return words.includes(`${inReference(group.reference)}_`);
}

/** The number of a meeting as an integer; nothing if there is none, or if more than digits makes its order unclear. */
export function asInteger(number = ''): number | undefined {
  return /^\d+$/.test(number) ? Number(number) : undefined;
}

/** Whether the number of a reference is that of this meeting. */
export function isOwnNumber(number: string, meeting: NamedMeeting): boolean {
  const own = inReference(numberOrDay(meeting));
  return number === own || (asInteger(number) ?? number) === asInteger(own);
}

/** Where the meeting of a reference surely stands beside this one; nothing if it is of another group, or unclear. */
export function comparedWith(
  meeting: NamedMeeting,
  reference: string,
): 'before' | 'itself' | 'after' | undefined {
  if (reference === referenceOf(meeting)) return 'itself';
  const [, group, number = ''] = MEETING_REFERENCE.exec(reference) ?? [];
  if (group !== inReference(meeting.group.reference)) return undefined;
  const [theirs, own] = [asInteger(number), asInteger(meeting.number)];
  if (theirs !== undefined && own !== undefined) return inOrder(theirs, own);
  const day = parseDate(number); // which names a meeting without a number
  return day && inOrder(isoDate(day), isoDate(meeting.date));
}

function inOrder<T extends number | string>(one: T, other: T): 'before' | 'itself' | 'after' {
  return one === other ? 'itself' : one < other ? 'before' : 'after';
}
