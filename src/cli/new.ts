import { posix } from 'node:path';
import { commandLine } from '../base/command-line.ts';
import { type CalendarDate, isoDate, parseDate } from '../base/date.ts';
import { lowestLevel } from '../base/policy.ts';
import { checkEach, gather } from '../check/check-records.ts';
import { workspaceFrom } from '../check/workspaces.ts';
import type { NewFile, World } from '../host/world.ts';
import { redact } from '../levels/redact.ts';
import type { Redacted } from '../levels/redacted.ts';
import { newRecord } from '../record/new-record.ts';
import { inReference, MEETING_NUMBER, numberOrDay } from '../record/reference.ts';
import type { Workspace } from '../record/workspace.ts';
import { done, misused, type Outcome, stopped } from './outcome.ts';
import { refusedFiles, unsaved } from './saving.ts';
import { recordSchemaFile } from './schema.ts';

export interface NewOptions {
  readonly group: string;
  /** Absent: the committee does not number its meetings. */
  readonly meeting?: string | undefined;
  /** Absent: the date that the record of the meeting before gives. */
  readonly date?: string;
  /** Absent: `meetings/opsg-29.yaml`. */
  readonly out?: string;
}

const SCHEMA_FILE = 'opsg.schema.json';

/** A group and a number become a record to fill in, and beside it the schema for editors. */
export async function newCommand(options: NewOptions, world: World): Promise<Outcome> {
  const { group, meeting } = options;
  const near = options.out ?? 'meetings/new.yaml'; // all files of a folder have the same settings
  const dated = () =>
    options.date === undefined ? announcedDate(options, posix.dirname(near), world) : dateOf(options.date);
  const early = options.out === undefined && meeting === undefined ? await dated() : undefined;
  const out = options.out ?? `meetings/${fileStem(group, meeting, early)}.yaml`;
  const misplaced = await refusedFiles([out], world);
  if (misplaced !== undefined) return misused(misplaced);
  const workspace = await workspaceFrom(out, world);
  if (!workspace.ok) return stopped(workspace.problems);
  const refusal = refusalOf(options, workspace.value);
  if (refusal !== undefined) return misused(refusal);
  if (typeof early === 'string') return misused(early);
  if ((await world.kindOf(out)) !== 'nothing')
    return misused(
      `${out} is there already, and opsg never replaces a record. Name another file with --out.`,
    );
  const date = early ?? (await dated());
  if (typeof date === 'string') return misused(date);
  const level = lowestLevel(workspace.value.policy).name;
  const text = newRecord({ group, meeting, date, level, schema: SCHEMA_FILE });
  const record: NewFile = { path: out, bytes: new TextEncoder().encode(text), replaces: 'nothing' };
  const schema = await missingSchema(out, workspace.value, world);
  const refused = await unsaved([...schema, record], world); // the record last: without it, the command can be repeated
  if (refused) return refused;
  const paths = [record, ...schema].map(({ path }) => `${path}\n`).join('');
  return done(paths, `Fill it in, then: ${commandLine('validate', [out])}\n`);
}

function refusalOf({ group, meeting }: NewOptions, { groups }: Workspace): string | undefined {
  const known = groups.map(({ reference }) => reference);
  if (!known.includes(group))
    return `No group is called ${group} here. Write ${known.join(' or ')}, or describe the group in opsg.yaml.`;
  return meeting === undefined || MEETING_NUMBER.test(meeting)
    ? undefined
    : `${meeting} is not the number of a meeting. Write it like 29 or 11/23, or leave it out if the committee does not number.`;
}

/** `opsg-29`, `cusc-panel-11-23`; a day where there is no number. */
function fileStem(group: string, number: string | undefined, day: CalendarDate | string | undefined): string {
  const name = typeof day === 'object' ? numberOrDay({ number, date: day }) : (number ?? 'new');
  return inReference(`${group}-${name}`).toLowerCase();
}

/** The schema beside a record, unless one is there: it may be the user's own. */
async function missingSchema(out: string, workspace: Workspace, world: World): Promise<readonly NewFile[]> {
  const path = posix.join(posix.dirname(out), SCHEMA_FILE);
  return (await world.kindOf(path)) === 'nothing'
    ? [{ path, bytes: recordSchemaFile(workspace), replaces: 'nothing' }]
    : [];
}

function dateOf(text: string): CalendarDate | string {
  return parseDate(text) ?? `${text} is not a date of the calendar. Write it like 2020-02-04.`;
}

/**
 * The only date that the record of the meeting before gives for its next meeting, or advice if there is none. The
 * meeting before has the number before, or is the group's last one where numbers do not tell. The new record begins at
 * the lowest level, so only what its readers may see of the record before counts.
 */
async function announcedDate(
  { group, meeting = '' }: NewOptions,
  folder: string,
  world: World,
): Promise<CalendarDate | string> {
  const own = (await shownRecords(folder, world)).filter((record) => record.group.reference === group);
  const inOrder = own.toSorted((a, b) => (isoDate(a.date) < isoDate(b.date) ? -1 : 1));
  const before = /^\d+$/.test(meeting)
    ? own.find(({ number = '' }) => /^\d+$/.test(number) && Number(number) + 1 === Number(meeting))
    : inOrder.at(-1);
  const dates = (before?.next ?? []).map((next) => isoDate(next.date));
  const only = dates.length === 1 ? parseDate(dates[0] ?? '') : undefined;
  if (only) return only;
  const named = dates.length > 0 ? ` The record before names ${dates.join(' and ')}.` : '';
  return `Give the date of the meeting, such as --date ${dates.at(-1) ?? '2020-02-04'}.${named}`;
}

/** What readers of the lowest level see of the good records of a folder. Records with problems are ignored. */
async function shownRecords(folder: string, world: World): Promise<readonly Redacted[]> {
  if ((await world.kindOf(folder)) !== 'folder') return [];
  const gathered = await gather([folder], world);
  if (!gathered.ok) return [];
  const { good } = await checkEach(gathered.value, world);
  return good.flatMap(
    ({ meeting, workspace }) => redact(meeting, workspace, lowestLevel(workspace.policy)) ?? [],
  );
}
