import { posix } from 'node:path';
import { isoDate } from '../base/date.ts';
import { escapedForPattern } from '../base/spelling.ts';
import { inReference, type NamedMeeting, numberOrDay } from '../record/reference.ts';
import { RECORDS_FOLDER } from './records-folder.ts';

/** The file of a record, and the meeting in it. */
export interface RecordOf extends NamedMeeting {
  readonly file: string;
}

/**
 * The file for the record of a meeting: named as that of the meeting before, with the new number or day, in the same
 * folder. Where that name has neither, and where there is none before: `opsg-29.yaml`.
 */
export function fileFor(meeting: NamedMeeting, before: RecordOf | undefined): string {
  const folder = before ? posix.dirname(before.file) : RECORDS_FOLDER;
  const name = (before && renamed(meeting, before)) ?? `${plainName(meeting)}.yaml`;
  return folder === '.' ? name : posix.join(folder, name);
}

function plainName(meeting: NamedMeeting): string {
  return inReference(`${meeting.group.reference}-${numberOrDay(meeting)}`).toLowerCase();
}

function renamed(meeting: NamedMeeting, before: RecordOf): string | undefined {
  const old = posix.basename(before.file);
  const name = replacedOnce(
    replacedOnce(old, isoDate(before.date), isoDate(meeting.date)),
    inName(before.number),
    inName(meeting.number),
  );
  return name === old ? undefined : name;
}

function inName(number: string | undefined): string | undefined {
  return number === undefined ? undefined : inReference(number).toLowerCase();
}

/** A name with one part replaced, where that part stands exactly once and for itself. */
function replacedOnce(name: string, part: string | undefined, by: string | undefined): string {
  if (part === undefined || by === undefined) return name;
  const whole = new RegExp(`(?<![\\p{L}\\p{N}])${escapedForPattern(part)}(?![\\p{L}\\p{N}])`, 'giu');
  return [...name.matchAll(whole)].length === 1 ? name.replace(whole, by) : name;
}
