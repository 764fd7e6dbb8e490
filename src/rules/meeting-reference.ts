import { keptPattern, type Pattern } from '../base/pattern.ts';
import { escapedForPattern } from '../base/spelling.ts';
import type { Meeting } from '../record/meeting.ts';

type Numbered = Pick<Meeting, 'group' | 'number'>;

/** A meeting as texts refer to it: `OPSG_28`. */
export function ownReference({ group, number }: Numbered): string {
  return `${group.reference}_${number}`;
}

/** References to meetings of a group in a text, without references to items of meetings. */
export function referencePattern({ group }: Pick<Meeting, 'group'>): Pattern {
  return keptPattern(
    `(?<![\\p{L}\\p{N}_])${escapedForPattern(group.reference)}_(\\d+[A-Za-z]?)(?![\\p{L}\\p{N}_]|[-/.]\\p{N})`,
    'g',
  );
}

/** A quick test whether a text can contain such a reference, because most texts contain none. */
export function mayRefer(words: string, { group }: Pick<Meeting, 'group'>): boolean {
  return words.includes(`${group.reference}_`);
}

/** The number of a meeting as an integer; nothing if a letter makes its order unclear. */
export function asInteger(number: string): number | undefined {
  return /^\d+$/.test(number) ? Number(number) : undefined;
}

/** Whether a reference is to this meeting, or surely to an earlier one of its group. */
export function isNotAfter(reference: string, meeting: Numbered): boolean {
  const [group, number = ''] = reference.split('_');
  if (group !== meeting.group.reference) return false;
  const [theirs, own] = [asInteger(number), asInteger(meeting.number)];
  if (theirs === undefined || own === undefined) return number === meeting.number;
  return theirs <= own;
}
