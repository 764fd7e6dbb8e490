import { nameInFiles } from '../../src/base/policy.ts';
import type { MemoryWorld } from '../memory-world.ts';
import { type BrokenPair, brokenPair } from './broken-pairs.ts';
import { featuresOf, type Tally } from './coverage.ts';
import type { Levels } from './policies.ts';
import { type Random, randomFrom } from './random.ts';
import { pairOf, type RecordPair } from './record-pairs.ts';
import { difference, type Files, type Seen, seenIn, worldOf } from './runs.ts';
import { LEVELS } from './specs.ts';
import { type Argv, callsOf, WAYS_FOR_BROKEN, type Way, wayFor } from './ways.ts';
import { workspaceOf } from './workspace.ts';

/** Several pairs that go through the program together, in one run for each side. */
export interface Trial {
  readonly seed: number;
  readonly audience: number;
  readonly formats: 'md,html' | 'pdf,docx,eml' | 'pdf';
  readonly pairs: number;
  /** Whether the second run comes after one of the first records for Amber readers, into the same folder. */
  readonly isAfterAmber?: boolean;
  /** Whether the second run finds what the same run has made of the first records, and need not print it again. */
  readonly isAgain?: boolean;
  /** Whether the records tell the audience nothing, so that no document is made of them. */
  readonly isEmpty?: boolean;
  /** The name of the way in which the program is called; absent: any. */
  readonly way?: string;
  /** The policy; absent: the one that is built in. */
  readonly levels?: Levels;
  /** Whether the workspace has a notice. */
  readonly hasNotice?: boolean;
  /** Whether the workspace wants no marks, tables, contents or long forms. */
  readonly isPlain?: boolean;
}

/** What became of a trial. */
export interface Verdict {
  readonly pairs: number;
  /** Pairs of which both sides were refused by inspect. */
  readonly refused: number;
  /** What differed, with all that is needed to see it again. */
  readonly differences: readonly string[];
}

const REFUSED = 3;
const AMBER = 2;

/** Runs both sides of some pairs and compares all that can be seen. Single pairs are tried where the many differ. */
export async function tried(trial: Trial, tally?: Tally): Promise<Verdict> {
  const random = randomFrom(trial.seed);
  const pairs = Array.from({ length: trial.pairs }, (_, i) => wishedPair(random, trial, i));
  for (const pair of pairs) tally?.add(featuresOf(pair));
  const names = pairs.map((_, i) => `record-${i}.yaml`);
  const way = wayFor(random, trial);
  const after = [...(trial.isAfterAmber ? ['after an Amber run'] : []), ...(trial.isAgain ? ['again'] : [])];
  tally?.add([way.name, ...after]);
  const differs = await compared(pairs, names, way, trial);
  if (differs === undefined) return { pairs: pairs.length, refused: 0, differences: [] };
  if (pairs.length > 1) return oneByOne(pairs, way, trial);
  return differs === 'refused'
    ? { pairs: 1, refused: 1, differences: [] }
    : { pairs: 1, refused: 0, differences: [reportOf(trial, pairs[0], differs)] };
}

/** Two broken records: nothing that is said of them may depend on what is withheld. */
export async function triedBroken(seed: number, tally?: Tally, fault?: string): Promise<Verdict> {
  const pair = brokenPair(seed, fault);
  tally?.add([`broken: ${pair.fault}`]);
  const way = randomFrom(seed).pick(WAYS_FOR_BROKEN);
  const argv = way.argv(['r.yaml']);
  const [a, b] = await Promise.all(
    pair.files.map((file) => seenIn(worldOf({ 'r.yaml': file }, way), argv, way)),
  );
  const differs = a && b && (difference(a, b) ?? wrongCode(a, pair));
  return {
    pairs: 1,
    refused: 0,
    differences: differs ? [`broken pair ${seed}, ${pair.fault}:\n${differs}`] : [],
  };
}

function wrongCode({ exit, talk }: Seen, { code }: BrokenPair): string | undefined {
  const isAsMeant = exit === 1 && talk.includes(`  error  ${code}\n`);
  return isAsMeant ? undefined : `exit ${exit} without ${code}:\n${talk}`;
}

function wishedPair(
  random: Random,
  { audience, isEmpty = false, levels, hasNotice = false }: Trial,
  i: number,
): RecordPair {
  const size = random.pick([0, 1, 1, 1, 1, 1, 2, 2, 4]);
  return pairOf({
    seed: random.below(2 ** 31),
    audience,
    size,
    meeting: String(12 + i),
    isEmpty,
    levels,
    hasNotice,
  });
}

async function compared(
  pairs: readonly RecordPair[],
  names: readonly string[],
  way: Way,
  trial: Trial,
): Promise<string | undefined> {
  const [first = {}, second = {}] = [0, 1].map((side) => filesOf(pairs, names, side, trial));
  const calls = callsOf(way, names);
  const runs = await seenInTurn(worldOf(first, way), calls, way);
  const others = await afterOthers(first, second, { calls, way, trial });
  const same = hasHistory(trial, way) ? await afterOthers(first, first, { calls, way, trial }) : [];
  const wrong = [...runs, ...others].flatMap((seen) => failedBadly(seen) ?? []);
  if (wrong.length > 0) return wrong[0];
  const differs = hasHistory(trial, way)
    ? [...differences(runs, others, withoutTalk(way)), ...differences(same, others, way)]
    : differences(runs, others, way);
  if (differs.length > 0) return differs[0];
  if (runs.some(({ exit }) => exit === REFUSED)) return 'refused';
  const failed = runs.find(
    (seen) =>
      seen.exit !== 0 &&
      !(way.mayExit ?? []).includes(seen.exit) &&
      !isAboveReaders(way, seen) &&
      !isStoppedForOthers(way, [seen]) &&
      !isRefusedAsMeant(trial, seen),
  );
  return failed && `exit ${failed.exit} on both sides:\n${failed.talk}`;
}

/** A document that would say nothing is refused; and what was not written cannot be inspected. */
function isRefusedAsMeant({ isEmpty = false }: Trial, { exit, talk }: Seen): boolean {
  return isEmpty && (exit === 1 ? talk.includes('empty-document') : talk.includes('no-such-file'));
}

/** A run that does not do what was asked says why, and writes nothing. */
function failedBadly({ exit, talk, files }: Seen): string | undefined {
  if (exit === 0) return undefined;
  if (talk.trim() === '') return `exit ${exit}, and not a word`;
  return files.size > 0 ? `exit ${exit}, and files:\n${[...files.keys()].join('\n')}` : undefined;
}

/** Earlier runs show in what is said of the files, though never in the files. */
function withoutTalk({ looksAt = asItIs, ...way }: Way): Way {
  return { ...way, looksAt: (seen) => ({ ...looksAt(seen), talk: '' }) };
}

function differences(some: readonly Seen[], others: readonly Seen[], way: Way): readonly string[] {
  return some.flatMap((seen, i) => differenceBetween(seen, others[i], way) ?? []);
}

function differenceBetween(a: Seen, b: Seen | undefined, way: Way): string | undefined {
  const { looksAt = asItIs } = way;
  if (b && isStoppedForOthers(way, [a, b])) return undefined;
  return b ? difference(looksAt(a), looksAt(b)) : 'a run less';
}

/** What only other readers get can stop a run that is for them too: then nobody gets anything. */
function isStoppedForOthers({ isForOthersToo = false }: Way, runs: readonly Seen[]): boolean {
  const cannotBeMade = /^\S+ {2}error {2}(?:pdf-refused|character-not-in-pdf)$/m;
  return isForOthersToo && runs.some(({ exit, talk }) => exit === REFUSED || cannotBeMade.test(talk));
}

function asItIs(seen: Seen): Seen {
  return seen;
}

async function seenInTurn(
  world: MemoryWorld,
  calls: readonly Argv[],
  way: Way,
  counts?: (path: string) => boolean,
): Promise<readonly Seen[]> {
  const seen: Seen[] = [];
  for (const argv of calls) seen.push(await seenIn(world, argv, way, counts));
  return seen;
}

/** A record that its readers may know nothing of has no redacted form, and nothing for standard output. */
function isAboveReaders({ isSingle = false }: Way, { exit, talk }: Seen): boolean {
  return exit === 2 && isSingle && talk.includes('it contains nothing for these readers');
}

function filesOf(
  pairs: readonly RecordPair[],
  names: readonly string[],
  side: number,
  { levels = LEVELS, hasNotice = false, isPlain = false }: Trial,
): Files {
  const records = pairs.map((pair, i) => [names[i] ?? '', pair.records[side]?.yaml ?? '']);
  return { 'opsg.yaml': workspaceOf(levels, hasNotice, isPlain), ...Object.fromEntries(records) };
}

interface Course {
  readonly calls: readonly Argv[];
  readonly way: Way;
  readonly trial: Trial;
}

/**
 * The first records for Amber readers or for the same readers, or for both, as the trial has it; then the second ones,
 * in the same world: its files are replaced between. What stands there at the end counts, whichever run wrote it.
 */
async function afterOthers(
  first: Files,
  second: Files,
  { calls, way, trial }: Course,
): Promise<readonly Seen[]> {
  const { isAfterAmber = false, isAgain = false } = trial;
  if (!hasHistory(trial, way)) return seenInTurn(worldOf(second, way), calls, way);
  const world = worldOf(first, way);
  if (isAfterAmber)
    await seenInTurn(
      world,
      calls.map((argv) => forAmber(argv, trial)),
      way,
    );
  if (isAgain) await seenInTurn(world, calls, way);
  await replaceRecords(second, world);
  const isOfAmberRun = (path: string) =>
    isAfterAmber && trial.audience !== AMBER && path.includes(`/${nameInFiles(amberOf(trial))}/`);
  return seenInTurn(world, calls, way, (path) => !(path in second || isOfAmberRun(path)));
}

function hasHistory({ isAfterAmber = false, isAgain = false }: Trial, { calls }: Way): boolean {
  return (isAfterAmber || isAgain) && calls === undefined;
}

async function replaceRecords(files: Files, world: MemoryWorld): Promise<void> {
  const encoder = new TextEncoder();
  await world.writeFiles(
    Object.entries(files).map(([path, text]) => ({
      path,
      bytes: typeof text === 'string' ? encoder.encode(text) : text,
    })),
  );
}

function forAmber(argv: Argv, trial: Trial): Argv {
  return argv.map((word, i) => (argv[i - 1] === '-a' ? amberOf(trial) : word));
}

/** Readers who may know much, by the name that their level has in the policy. */
function amberOf({ levels = LEVELS }: Trial): string {
  return levels[AMBER] ?? levels.at(-1) ?? levels[0];
}

async function oneByOne(pairs: readonly RecordPair[], way: Way, trial: Trial): Promise<Verdict> {
  const verdict = { pairs: pairs.length, refused: 0, differences: [] as string[] };
  for (const [i, pair] of pairs.entries()) {
    const differs = await compared([pair], [`record-${i}.yaml`], way, trial);
    if (differs === 'refused') verdict.refused++;
    else if (differs !== undefined) verdict.differences.push(reportOf(trial, pair, differs));
  }
  if (verdict.refused === 0 && verdict.differences.length === 0)
    verdict.differences.push(`${JSON.stringify(trial)}: the records differ together, and none of them alone`);
  return verdict;
}

function reportOf(trial: Trial, pair: RecordPair | undefined, differs: string): string {
  const yaml = pair?.records.map((record) => record.yaml).join('\n────────\n');
  return `${JSON.stringify(trial)}\n${differs}\n${yaml}`;
}
