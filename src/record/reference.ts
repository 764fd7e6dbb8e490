import { type CalendarDate, isoDate } from '../base/date.ts';

/** What names a meeting: its group, and its number, or its day where the committee does not number. */
export interface NamedMeeting {
  readonly group: { readonly reference: string };
  readonly number?: string | undefined;
  readonly date: CalendarDate;
}

/** The number of a meeting as authors write it: `28`, `28A`, `2018-01` or `11/23`. */
const NUMBER = String.raw`\d+[A-Za-z]?(?:[-/]\d+[A-Za-z]?)*`;
/** The same in a reference. */
const NUMBER_IN_REFERENCE = String.raw`\d+[A-Za-z]?(?:-\d+[A-Za-z]?)*`;
/** The reference of a group as its committee writes it: `OPSG`, `CUSC Panel`. */
const GROUP = '[A-Z][A-Za-z0-9]*(?:[ /-][A-Za-z0-9]+)*';
const GROUP_IN_REFERENCE = '[A-Z][A-Za-z0-9]*(?:-[A-Za-z0-9]+)*';

export const MEETING_NUMBER = new RegExp(`^${NUMBER}$`);
export const GROUP_REFERENCE = new RegExp(`^${GROUP}$`);
/** A meeting as texts refer to it: the group, a low line, the number. */
export const MEETING_REFERENCE = new RegExp(`^(${GROUP_IN_REFERENCE})_(${NUMBER_IN_REFERENCE})$`);

/** The number of a meeting, or its day. */
export function numberOrDay({ number, date }: Pick<NamedMeeting, 'number' | 'date'>): string {
  return number ?? isoDate(date);
}

/** A meeting as texts, files and addresses name it: `OPSG_28`, `CUSC-Panel_11-23`, `EXWG_2024-03-05`. */
export function referenceOf(meeting: NamedMeeting): string {
  return `${inReference(meeting.group.reference)}_${inReference(numberOrDay(meeting))}`;
}

/** The references that a meeting had before, from its former numbers and references. */
export function formerReferences(
  former: readonly string[],
  { group }: Pick<NamedMeeting, 'group'>,
): readonly string[] {
  return former.map((name) =>
    MEETING_REFERENCE.test(name) ? name : `${inReference(group.reference)}_${inReference(name)}`,
  );
}

/** A name without blanks and slashes, which references and names of files cannot have. */
export function inReference(name: string): string {
  return name.replace(/[\s/]+/g, '-');
}

/** The name of the file of a record, without its ending: `opsg-29`, `cusc-panel-11-23`; a day where there is no number. */
export function fileStemOf(meeting: NamedMeeting): string {
  return referenceOf(meeting).replaceAll('_', '-').toLowerCase();
}

/** A pattern for what texts call meetings of these groups; it captures the number. */
export function referencesIn(groups: readonly string[]): string {
  const names = groups.map(inReference).sort((a, b) => b.length - a.length);
  return String.raw`(?<![\p{L}\p{N}_]|[\p{L}\p{N}]-)(?:${names.join('|')})_(${NUMBER_IN_REFERENCE})(?![\p{L}\p{N}_]|[-/.]\p{N})`;
}
