import { posix } from 'node:path';
import { commandLine } from '../base/command-line.ts';
import { type Disclosure, discloses } from '../base/disclosure.ts';
import { type LevelName, lowestLevel } from '../base/policy.ts';
import { visibleText } from '../base/prose.ts';
import { formatRecord } from '../check/format.ts';
import { workspaceFrom } from '../check/workspaces.ts';
import type { NewFile, Questions, World } from '../host/world.ts';
import type { ShownNext } from '../levels/redacted.ts';
import { type NewRecord, newRecord } from '../record/new-record.ts';
import { WORKSPACE_FILE } from '../record/record-file.ts';
import type { Workspace } from '../record/workspace.ts';
import { nextMeetings } from '../series/announced.ts';
import { newItems } from '../series/new-items.ts';
import { openActions } from '../series/open-actions.ts';
import { standingItems } from '../series/standing-items.ts';
import { type NewWish, newAnswers, wrongNumber } from './new-answers.ts';
import { fileFor, type RecordOf } from './new-file.ts';
import { groupsOf, type KnownRecords, knownRecords, type SeriesSoFar, seriesSoFar } from './new-series.ts';
import { count, done, misused, namedFirst, type Outcome, stopped } from './outcome.ts';
import { RECORDS_FOLDER } from './records-folder.ts';
import { refusedFiles, unsaved } from './saving.ts';
import { recordSchemaFile, SCHEMA_FILE } from './schema.ts';

export interface NewOptions extends NewWish {
  /** Absent: the only one that has records. */
  readonly group?: string | undefined;
  /** Absent: beside the other records of the group. */
  readonly out?: string;
}

/** The records of a group become the next one, to fill in, and beside it the schema for editors. */
export async function newCommand(
  options: NewOptions,
  world: World,
  disclosure: Disclosure,
  ask?: Questions,
): Promise<Outcome> {
  const refusedNumber = wrongNumber(options.meeting ?? '');
  if (refusedNumber !== undefined) return misused(refusedNumber);
  const folders = [
    await usualFolder(world),
    ...(options.out === undefined ? [] : [posix.dirname(options.out)]),
  ];
  const known = await knownRecords(folders, world);
  const group = options.group ?? (await groupFor(known, disclosure, ask));
  const refuse = (sentence: string) => misused([...notRead(known.broken), sentence].join('\n'));
  if (group === undefined) return refuse('Name the committee, such as: opsg new OPSG');
  const series = seriesSoFar(group, known, disclosure);
  const workspace = await workspaceFrom(
    options.out ?? series?.file ?? posix.join(RECORDS_FOLDER, 'new.yaml'),
    world,
  );
  if (!workspace.ok) return stopped(workspace.problems);
  const refusedGroup = unknownGroup(group, workspace.value);
  if (refusedGroup !== undefined) return refuse(refusedGroup);

  const { seen = [], level = lowestLevel(workspace.value.policy) } = series ?? {};
  const meetings = seen[0]?.meetings ?? [];
  const standing = standingItems(seen);
  const told = standing.filter((item) => discloses(disclosure, item.level));
  const answers = await newAnswers(options, { meetings, standing: told }, ask);
  if (typeof answers === 'string') return refuse(answers);
  const out = options.out ?? fileFor({ group: { reference: group }, ...answers }, beforeIn(series));
  const refusedFile = await refusedRecord(out, world);
  if (refusedFile !== undefined) return refuse(refusedFile);

  const items = options.standing ? standing : answers.items;
  const open = openActions(seen);
  const text = newRecord({
    ...{ group, meeting: answers.number, date: answers.date, level: level.name, schema: SCHEMA_FILE },
    ...announcedParts(answers.announced),
    items: newItems(items, open, level),
    next: nextMeetings(meetings, answers),
  });
  const laidOut = formatRecord({ file: out, text }, workspace.value);
  if (!laidOut.ok) return stopped(laidOut.problems);
  const bytes = new TextEncoder().encode(laidOut.value);
  const record: NewFile = { path: out, bytes, replaces: 'nothing' };
  const schema = await missingSchema(out, workspace.value, world);
  const refused = await unsaved([...schema, record], world); // the record last: without it, the command can be repeated
  if (refused) return refused;
  const isTold = (part: { readonly level: LevelName }) => discloses(disclosure, part.level);
  const begun = {
    out,
    carried: open.filter((one) => one.id !== undefined && isTold(one)).length,
    withoutId: open.filter((one) => one.id === undefined && isTold(one)).length,
    standing: ask || options.standing ? 0 : told.length,
  };
  const paths = [record, ...schema].map(({ path }) => `${path}\n`).join('');
  return done(paths, account({ ...begun, broken: known.broken }));
}

/** The time and the place that were announced. */
function announcedParts(announced: ShownNext | undefined): Pick<NewRecord, 'time' | 'venue'> {
  const { time, venue } = announced ?? {};
  return { time: time && visibleText(time), venue: venue && visibleText(venue) };
}

/** Why a record cannot be begun in a file. */
async function refusedRecord(out: string, world: World): Promise<string | undefined> {
  const misplaced = await refusedFiles([out], world);
  if (misplaced !== undefined || (await world.kindOf(out)) === 'nothing') return misplaced;
  return `${out} is there already, and opsg never replaces a record. Name another file with --out.`;
}

/** Where a committee keeps its records: the folder that every command reads, or this one. */
async function usualFolder(world: World): Promise<string> {
  return (await world.kindOf(RECORDS_FOLDER)) === 'folder' ? RECORDS_FOLDER : '.';
}

/** The only group that has records, or the one that a person chooses. */
async function groupFor(
  known: KnownRecords,
  disclosure: Disclosure,
  ask: Questions | undefined,
): Promise<string | undefined> {
  const groups = groupsOf(known, disclosure);
  return groups.length > 1 && ask
    ? ask.choose('Committee', groups)
    : groups.length === 1
      ? groups[0]
      : undefined;
}

function unknownGroup(group: string, { groups }: Workspace): string | undefined {
  const known = groups.map(({ reference }) => reference);
  return known.includes(group)
    ? undefined
    : `No group is called ${group} here. Write ${known.join(' or ')}, or describe the group in opsg.yaml.`;
}

function beforeIn(series: SeriesSoFar | undefined): RecordOf | undefined {
  const last = series?.seen[0]?.meetings.at(-1);
  return series && last && { ...last, file: series.file };
}

/** The schema beside a record, unless one is there: it may be the user's own. */
async function missingSchema(out: string, workspace: Workspace, world: World): Promise<readonly NewFile[]> {
  const path = posix.join(posix.dirname(out), SCHEMA_FILE);
  return (await world.kindOf(path)) === 'nothing'
    ? [{ path, bytes: recordSchemaFile(workspace), replaces: 'nothing' }]
    : [];
}

interface Begun {
  readonly out: string;
  /** The actions that it carries on, as far as may be told. */
  readonly carried: number;
  /** Open actions that no record can follow, as far as may be told. */
  readonly withoutId: number;
  /** The standing items that it leaves out, as far as may be told. */
  readonly standing: number;
  readonly broken: readonly string[];
}

/** The records whose meetings a new one could not follow. */
function notRead(broken: readonly string[]): readonly string[] {
  return broken.length > 0 ? [`Not read, because of problems: ${namedFirst(broken)}.`] : [];
}

function account({ out, carried, withoutId, standing, broken }: Begun): string {
  return [
    ...notRead(broken),
    ...(carried > 0 ? [`It carries on ${count(carried, 'open action')}.`] : []),
    ...(withoutId > 0
      ? [
          `${count(withoutId, 'open action')} without an id can only be named in a comment. To carry them on: set “rules: { action-without-id: warning }” in ${WORKSPACE_FILE}, run opsg validate --fix, remove ${out}, and begin it again.`,
        ]
      : []),
    ...(standing > 0
      ? [
          `${count(standing, 'item')} of the last three meetings can come again: to take them over, add --standing.`,
        ]
      : []),
    `Fill it in, then: ${commandLine('validate', [out])}\n`,
  ].join('\n');
}
