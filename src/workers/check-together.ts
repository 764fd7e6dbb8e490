import { keyOf } from '../base/key.ts';
import type { Labelled } from '../base/policy.ts';
import { alsoFound, ok, type Problem, type Result } from '../base/problem.ts';
import type { Prose } from '../base/prose.ts';
import {
  compareTexts,
  compareWithToday,
  type GoodRecord,
  type GoodRecordWithTexts,
} from '../check/compare-records.ts';
import { allTogether, type Gathered, gather } from '../check/gather.ts';
import { read } from '../check/read.ts';
import type { World } from '../host/world.ts';
import { labelledTexts } from '../record/parts.ts';
import type { RecordFile } from '../record/record-file.ts';
import type { Workspace } from '../record/workspace.ts';
import { type MadeRecords, type Making, makeRecords, withInputOnce } from './make-records.ts';
import type { CheckedParts, MakingOrder } from './making.ts';
import { recordKeys } from './record-cache.ts';

/** A good record, as a check describes it. */
export interface CheckedFacts extends GoodRecord, Pick<CheckedParts, 'items'> {}

/** Which files a check looked at, and what it found. */
export interface CheckedTogether extends Omit<Gathered, 'workspaces'> {
  readonly result: Result<readonly CheckedFacts[]>;
  /** The good records, even where others have problems. */
  readonly good: readonly CheckedFacts[];
  /** The problems that no record has by itself. */
  readonly between: readonly Problem[];
}

const ORDER: MakingOrder = {
  isCheckOnly: true,
  formats: [],
  wanted: [],
  audience: undefined,
  timestamp: undefined,
  reuseFrom: undefined,
  existingIn: undefined,
  others: { audiences: [] },
  isLogged: false,
};

/** Checks records, each by itself and all with each other, down to the sentences that several of them share. */
export async function checkTogether(
  paths: readonly string[],
  making: Making,
  world: World,
): Promise<CheckedTogether> {
  const gathered = await gather(paths, world);
  if (!gathered.ok)
    return { records: [], settings: [], passedOver: [], good: [], between: [], result: gathered };
  const here = withInputOnce(world);
  const made = await makeRecords(gathered.value, ORDER, making, here);
  const all = allTogether(made.records, made.between, gathered.value.settings);
  const good = gathered.value.records.flatMap((file, i) => checkedOf(file, i, gathered.value, made));
  const { between } = made;
  if (!all.ok) return { ...gathered.value, good, between, result: all };
  const found = [...(await compareWithToday(good, here)), ...(await copiesBetween(good, making, here))];
  const result = alsoFound(ok(good, all.warnings), found);
  return { ...gathered.value, good, between: [...between, ...found], result };
}

/** A good record of a run, with its texts where the run has read them. */
interface RecordToCompare extends CheckedFacts {
  readonly texts?: readonly Labelled<Prose>[] | undefined;
  /** The key of what was checked; absent: it cannot be remembered. */
  readonly verdict: string | undefined;
}

function checkedOf(
  file: string,
  i: number,
  { workspaces }: Gathered,
  { records, verdicts }: MadeRecords,
): readonly RecordToCompare[] {
  const [record, workspace] = [records[i], workspaces[i]];
  if (!record?.ok || !workspace?.ok) return [];
  const { meeting, checked } = record.value;
  const { items = [], texts } = checked ?? {};
  return [{ file, meeting, workspace: workspace.value, items, texts, verdict: verdicts[i] }];
}

/**
 * Sentences that one record shows and another withholds. The cache knows of sets of records, byte for byte, that have
 * none. Any other set is compared by its texts, and records whose texts are not here are read again.
 */
async function copiesBetween(
  records: readonly RecordToCompare[],
  { cache, keeps = false, texts: known = new Map() }: Making,
  world: World,
): Promise<readonly Problem[]> {
  const verdicts = records.flatMap(({ verdict }) => verdict ?? []);
  const name = verdicts.length === records.length ? keyOf(['no copies', ...verdicts]) : undefined;
  if (name !== undefined && (await cache?.get(name))) return [];
  const keysOf = recordKeys(new Map(), ORDER, world);
  let isSame = true;
  const withTexts: (RecordToCompare & GoodRecordWithTexts)[] = [];
  for (const record of records) {
    const { file, workspace, verdict } = record;
    const texts = record.texts ?? (verdict === undefined ? undefined : known.get(verdict));
    if (texts) withTexts.push({ ...record, texts });
    else {
      const again = await read(file, world);
      const texts = await textsIn(again, workspace);
      const now = keysOf(again, workspace)?.verdict;
      isSame &&= now === verdict; // it can have changed since it was checked
      if (texts) withTexts.push({ ...record, verdict: now, texts });
    }
  }
  known.clear();
  for (const { verdict, texts } of withTexts) if (verdict !== undefined) known.set(verdict, texts);
  const found = await compareTexts(withTexts, world);
  if (found.length === 0 && isSame && keeps && name !== undefined)
    await cache?.put(name, { version: 1, documents: [] });
  return found;
}

/** The texts of a record that the cache knew. What reads them is loaded only then. */
async function textsIn(
  { file, bytes }: RecordFile,
  workspace: Workspace,
): Promise<readonly Labelled<Prose>[] | undefined> {
  const { parse } = await import('../check/parse.ts');
  const { meetingAgain } = await import('../check/validate.ts');
  const parsed = parse(file, bytes, workspace.limits);
  const meeting = parsed.ok ? meetingAgain(parsed.value, workspace) : undefined;
  return meeting && labelledTexts(meeting);
}
