import type { Problem } from '../base/problem.ts';
import type { Parsed } from '../base/tree.ts';
import type { World } from '../host/world.ts';
import type { MeetingFacts } from '../record/meeting.ts';
import type { Workspace } from '../record/workspace.ts';
import { acrossRecords, judgedToday } from '../rules/across-records.ts';
import { notAllowed, readAllowances } from '../rules/allowance.ts';
import type { ComparedRecord } from '../rules/compared.ts';
import { copiesAcrossRecords, type RecordWithTexts } from '../rules/copies-across-records.ts';
import { entriesStayBelow } from '../rules/entries-stay-below.ts';
import { mentionsStayBelow } from '../rules/mentions-stay-below.ts';
import { read } from './read.ts';
import { reviewsPassed, today } from './reviews.ts';

/** What a run keeps of a good record after parsing it. */
export interface GoodRecord {
  readonly file: string;
  readonly meeting: MeetingFacts;
  readonly workspace: Workspace;
}

/** The records of a run become what is wrong between them, without what a comment in one of them allows. */
export function compare(records: readonly ComparedRecord[]): readonly Problem[] {
  return withoutAllowed(
    COMPARISONS.flatMap((each) => each(records)),
    records,
  );
}

const COMPARISONS = [entriesStayBelow, mentionsStayBelow, acrossRecords];

/** The same, with a pause before each part of the work, in which the program hears and answers. */
export async function compareInTurns(records: readonly ComparedRecord[]): Promise<readonly Problem[]> {
  const found: Problem[] = [];
  for (const each of COMPARISONS) {
    await new Promise(setImmediate);
    found.push(...each(records));
  }
  return withoutAllowed(found, records);
}

/** The same for rules that depend on the day of the run. */
export function compareToday(records: readonly ComparedRecord[], day: string): readonly Problem[] {
  return withoutAllowed(judgedToday(records, day), records);
}

function withoutAllowed(found: readonly Problem[], records: readonly ComparedRecord[]): readonly Problem[] {
  const touched = records.filter(({ parsed }) => found.some(({ place }) => place.source === parsed.source));
  return touched.reduce((problems, { parsed }) => {
    const { allowances } = readAllowances(parsed.comments);
    return notAllowed(problems, allowances, parsed);
  }, found);
}

/** A tree without places, which is enough to find out whether there are problems between records. */
function withoutPlaces(file: string): Parsed {
  return {
    source: { file, text: '' },
    root: { kind: 'map', entries: [], start: 0, end: 0 },
    comments: [],
  };
}

/**
 * The problems between good records, from their facts alone. Where records are many, this and what follows take so long
 * that the program hears and answers in between. A record with a problem is read again to find the place.
 */
export async function compareFacts(
  records: readonly GoodRecord[],
  world: World,
): Promise<readonly Problem[]> {
  const known = records.map((record) => ({ ...record, parsed: withoutPlaces(record.file) }));
  const concerned = new Set((await compareInTurns(known)).map(({ place }) => place.source.file));
  return concerned.size === 0 ? [] : compareInTurns(await withPlaces(known, concerned, world));
}

/** A good record with what other records are compared with beside its facts. */
export interface GoodRecordWithTexts extends GoodRecord, Pick<RecordWithTexts, 'texts'> {}

/** Sentences that one record shows and another withholds. The records that are concerned are read again. */
export async function compareTexts(
  records: readonly GoodRecordWithTexts[],
  world: World,
): Promise<readonly Problem[]> {
  const known = records.map((record) => ({ ...record, parsed: withoutPlaces(record.file) }));
  await new Promise(setImmediate);
  const found = copiesAcrossRecords(known);
  const concerned = new Set(found.flatMap(({ place, facts }) => [place.source.file, facts.file]));
  return concerned.size === 0 ? [] : copiesAcrossRecords(await withPlaces(known, concerned, world));
}

/** Labels that were to be looked at again before today, and actions that were due before. The records that are concerned are read again. */
export async function compareWithToday(
  records: readonly GoodRecord[],
  world: World,
): Promise<readonly Problem[]> {
  const day = today(world);
  const known = records.map((record) => ({ ...record, parsed: withoutPlaces(record.file) }));
  const passed = (all: readonly ComparedRecord[]) => [...reviewsPassed(all, day), ...compareToday(all, day)];
  await new Promise(setImmediate);
  const concerned = new Set(passed(known).map(({ place }) => place.source.file));
  return concerned.size === 0 ? [] : passed(await withPlaces(known, concerned, world));
}

async function withPlaces<R extends GoodRecord & { readonly parsed: Parsed }>(
  records: readonly R[],
  concerned: ReadonlySet<string>,
  world: World,
): Promise<readonly R[]> {
  const placed = records.map(async (record) => {
    const { file, workspace } = record;
    if (!concerned.has(file)) return record;
    const { parse } = await import('./parse.ts');
    const again = parse(file, (await read(file, world)).bytes, workspace.limits);
    return again.ok ? { ...record, parsed: again.value } : record;
  });
  return Promise.all(placed);
}
