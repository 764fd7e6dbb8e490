import type { Level, Policy } from '../base/policy.ts';
import { PERSON_KEYS, type PersonKey } from '../record/keys.ts';
import type { Run, SourceRow } from './blocks.ts';
import type { ImportedPerson } from './imported.ts';
import { highestOf, labelAbove, markAt, rowLevel, type TableLevels } from './levels.ts';
import { plainLine } from './prose.ts';
import { textOf } from './runs.ts';

/** The headings of the attendance, in their order. */
export type ImportedAttendance = Map<string, ImportedPerson[]>;

interface AroundPeople {
  readonly policy: Policy;
  readonly around: Level;
}

/** What committees write above those who were there, or were not. */
const HEADING =
  /^(?:(?:members?\s+|others?\s+|also\s+)?(?:present|attending|in attendance(?: \(.*\))?|attendees|attendance)|members?|observers?|guests?|presenters?|apologies(?:\s+for\s+absence|\s+received)?|absent|chair(?:man|woman|person)?|(?:committee\s+)?secretary|secretariat|(?:by|via) (?:telephone|phone|video|teams|webex)|dialled in|invited)$/i;

export function isAttendanceHeading(text: string): boolean {
  return HEADING.test(text.replace(/[:\s]+$/, '').trim());
}

/** `Present: A, B` in one line: the heading, and the names. */
export function attendanceLine(
  runs: readonly Run[],
): { heading: string; names: readonly string[] } | undefined {
  const text = textOf(runs).replace(/\s+/g, ' ').trim();
  const [, heading = '', names = ''] = /^([^:]{2,40}):\s*(\S.*)$/.exec(text) ?? [];
  if (!isAttendanceHeading(heading) || names === '') return undefined;
  const separator = names.includes(';') ? /\s*;\s*/ : /\s*,\s+(?![^()]*\))|\s+and\s+(?=\p{Lu})/u;
  const people = names.replace(/\.$/, '').split(separator);
  return { heading: heading.trim(), names: people.filter((name) => name !== '') };
}

/** A name, with the level that is said of it. */
export function named(level: Level | undefined, around: Level): (name: string) => ImportedPerson {
  const label = labelAbove(level, around);
  return (name) => (label.classification === undefined ? name : { name, ...label });
}

export function personIn(
  runs: readonly Run[],
  { policy, around }: AroundPeople,
  said?: Level,
): ImportedPerson {
  const mark = markAt(runs, policy);
  const name = plainLine(mark?.runs ?? runs);
  const { classification } = labelAbove(highestOf([mark?.level, said]), around);
  return classification === undefined ? name : { name, classification };
}

const COLUMNS: readonly (readonly [RegExp, PersonKey])[] = [
  [/^(?:full )?(?:names?|attendees?|members?|representatives?|persons?|delegates?)$/i, 'name'],
  [/^initials?$/i, 'initials'],
  [/^(?:roles?|positions?|titles?|job titles?|capacity|category)$/i, 'role'],
  [
    /^(?:organi[sz]ations?|company|companies|representing|party|parties|body|employer|constituency)$/i,
    'organisation',
  ],
  [/^(?:notes?|comments?|remarks?|items?|attended|by)$/i, 'note'],
];

/** A role or a note that says who was there, and who was not. */
const PRESENCE = /^(?:present|(?:in )?attendance|attending|apologies(?: for absence| received)?|absent)$/i;

function columnOf(heading: string): PersonKey | undefined {
  return COLUMNS.find(([pattern]) => pattern.test(heading.trim()))?.[1];
}

/** Whether a table is one of people: its first row says so, by what it has of each, or by the headings themselves. */
export function isTableOfPeople(rows: readonly SourceRow[]): boolean {
  const head = (rows[0] ?? []).map((cell) => textOf(cell).trim());
  const columns = head.map(columnOf);
  if (columns.includes('name') && columns.filter((key) => key !== undefined).length === head.length)
    return true;
  return head.length > 0 && head.every(isAttendanceHeading);
}

/** Adds the people of a table below their headings. A row of one cell is a heading. */
export function addTableOfPeople(
  attendance: ImportedAttendance,
  table: TableLevels,
  heading: string,
  context: AroundPeople,
): void {
  const [head = [], ...others] = table.rows;
  const titles = head.map((cell) => textOf(cell).trim());
  const columns = titles.map(columnOf);
  const levelOf = (at: number) => highestOf([rowLevel(table, 0), rowLevel(table, at + 1)]);
  if (!columns.includes('name') && titles.every(isAttendanceHeading)) {
    others.forEach((row, at) => {
      row.forEach((cell, i) => {
        if (textOf(cell).trim() !== '')
          peopleBelow(attendance, titles[i] ?? heading).push(personIn(cell, context, levelOf(at)));
      });
    });
    return;
  }
  const areStrong = others.some((row) => row.length === 1 && isStrong(row[0]));
  let below = heading;
  let around = context.around;
  let ofRole: string | undefined;
  for (const [at, row] of others.entries()) {
    const [first = []] = row;
    const isAlone = row.every((cell, i) => i === 0 || textOf(cell).trim() === '');
    const isHeading =
      isAttendanceHeading(textOf(first)) || (row.length === 1 && (!areStrong || isStrong(first)));
    if (isAlone && isHeading) {
      const mark = markAt(row[0] ?? [], context.policy);
      below = plainLine(mark?.runs ?? row[0] ?? []);
      around = highestOf([mark?.level, levelOf(at)]) ?? context.around;
      continue;
    }
    const person = personOf(row, columns, context.policy);
    const { role, note } = person.said;
    const own = [role, note].find((words) => PRESENCE.test(words ?? ''));
    // A cell that is merged with the one above it comes empty.
    if (role !== undefined) ofRole = role === own ? role : undefined;
    const there = own ?? (role === undefined ? ofRole : undefined);
    if (own !== undefined) delete person.said[own === role ? 'role' : 'note'];
    const ofHeading = around.rank > context.around.rank ? around : undefined;
    const level = highestOf([person.level ?? ofHeading, levelOf(at)]);
    peopleBelow(attendance, there ?? below).push(shortest(person.said, labelAbove(level, context.around)));
  }
}

function isStrong(runs: readonly Run[] = []): boolean {
  return runs.length > 0 && runs.every(({ strong, text }) => strong || text.trim() === '');
}

function personOf(row: SourceRow, columns: readonly (PersonKey | undefined)[], policy: Policy) {
  let level: Level | undefined;
  const said: { -readonly [K in PersonKey]?: string } = {};
  row.forEach((cell, i) => {
    const mark = markAt(cell, policy);
    level ??= mark?.level;
    const words = plainLine(mark?.runs ?? cell);
    const key = columns[i] ?? 'note';
    if (words !== '') said[key] = said[key] === undefined ? words : `${said[key]}, ${words}`;
  });
  return { level, said };
}

function shortest(
  said: { readonly [K in PersonKey]?: string },
  label: { readonly classification?: string },
): ImportedPerson {
  const keys = PERSON_KEYS.filter((key) => said[key] !== undefined);
  if (keys.length === 1 && said.name !== undefined && label.classification === undefined) return said.name;
  return { ...Object.fromEntries(keys.map((key) => [key, said[key]])), ...label };
}

export function peopleBelow(attendance: ImportedAttendance, heading: string): ImportedPerson[] {
  const known = attendance.get(heading);
  if (known) return known;
  const people: ImportedPerson[] = [];
  attendance.set(heading, people);
  return people;
}
