import { type BrokenPair, brokenPair } from './broken-pairs.ts';
import { featuresOf, type Tally } from './coverage.ts';
import { type Random, randomFrom } from './random.ts';
import { pairOf, type RecordPair } from './record-pairs.ts';
import {
  type Circumstances,
  difference,
  type Files,
  type Seen,
  seenIn,
  withoutPlaces,
  worldOf,
} from './runs.ts';
import { LEVELS } from './specs.ts';

/** Several pairs that go through the program together, in one run for each side. */
export interface Trial {
  readonly seed: number;
  readonly audience: number;
  readonly formats: 'md,html' | 'pdf';
  readonly pairs: number;
  /** Whether the second run comes after one of the first records for Amber readers, into the same folder. */
  readonly isAfterAmber?: boolean;
}

/** What became of a trial. */
export interface Verdict {
  readonly pairs: number;
  /** Pairs of which both sides were refused by inspect. */
  readonly refused: number;
  /** What differed, with all that is needed to see it again. */
  readonly differences: readonly string[];
}

/** How the program is called: with what flags, and in what circumstances. */
interface Call extends Circumstances {
  readonly name: string;
  readonly argv: readonly string[];
}

const REFUSED = 3;

/** Runs both sides of some pairs and compares all that can be seen. Single pairs are tried where the many differ. */
export async function tried(trial: Trial, tally?: Tally): Promise<Verdict> {
  const random = randomFrom(trial.seed);
  const pairs = Array.from({ length: trial.pairs }, (_, i) => wishedPair(random, trial, i));
  for (const pair of pairs) tally?.add(featuresOf(pair));
  const names = pairs.map((_, i) => `record-${i}.yaml`);
  const call = callFor(random, trial, names);
  tally?.add([call.name, ...(trial.isAfterAmber ? ['after an Amber run'] : [])]);
  const differs = await compared(pairs, names, call, trial);
  if (differs === undefined) return { pairs: pairs.length, refused: 0, differences: [] };
  if (pairs.length > 1) return oneByOne(pairs, call, trial);
  return differs === 'refused'
    ? { pairs: 1, refused: 1, differences: [] }
    : { pairs: 1, refused: 0, differences: [reportOf(trial, pairs[0], differs)] };
}

/** Two broken records: nothing that is said of them may depend on what is withheld. */
export async function triedBroken(seed: number, tally?: Tally): Promise<Verdict> {
  const pair = brokenPair(seed);
  tally?.add([`broken: ${pair.fault}`]);
  const call = randomFrom(seed).pick(BROKEN_CALLS);
  const [a, b] = await Promise.all(
    pair.files.map((file) => seenIn(worldOf({ 'r.yaml': file }, call), call.argv, call)),
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

const BROKEN_CALLS: readonly [Call, ...Call[]] = [
  { name: 'render in CI', argv: ['render', 'r.yaml'], env: { CI: '1' } },
  { name: 'validate in CI', argv: ['validate', 'r.yaml'], env: { CI: 'true' } },
  { name: 'render --disclose', argv: ['--disclose', 'White', 'render', 'r.yaml'] },
  { name: 'validate --disclose', argv: ['-q', '--disclose', 'White', 'validate', 'r.yaml'] },
];

function wishedPair(random: Random, { audience }: Trial, i: number): RecordPair {
  const size = random.pick([0, 1, 1, 1, 1, 1, 2, 2, 4]);
  return pairOf({ seed: random.below(2 ** 31), audience, size, meeting: String(12 + i) });
}

/** The ways of calling that make something for an audience, some of them more often than others. */
function callFor(random: Random, { audience, formats }: Trial, names: readonly string[]): Call {
  const level = LEVELS[audience] ?? LEVELS[0];
  const render = ['render', ...names, '-f', formats, '-a', level];
  const [first = ''] = names;
  const calls: readonly [Call, ...Call[]] = [
    { name: 'render', argv: render },
    { name: 'render, watched', argv: render, isWatched: true },
    { name: 'render in CI', argv: render, env: { CI: '1' } },
    { name: 'render --quiet', argv: ['--quiet', ...render] },
    { name: 'render a folder', argv: ['render', '.', '-f', formats, '-a', level, '-o', '/public'] },
    { name: 'render --dry-run', argv: [...render, '--dry-run'] },
    {
      name: 'render to standard output',
      argv: ['render', first, '-f', formats.slice(0, 2) === 'md' ? 'md' : 'pdf', '-a', level, '-o', '-'],
    },
    { name: 'redact', argv: ['redact', first, '-a', level] },
    ...(audience === 0 ? forThePublic(names, formats) : []),
  ];
  return random.chance(0.7) ? calls[0] : random.pick(calls);
}

/** What may be said in public: warnings about White texts, too, so that `validate` is compared for White alone. */
function forThePublic(names: readonly string[], formats: Trial['formats']): readonly Call[] {
  return [
    { name: 'render unsaid', argv: ['render', ...names, '-f', formats] },
    { name: 'validate --disclose', argv: ['--disclose', 'White', 'validate', ...names] },
    { name: 'validate in CI', argv: ['validate', ...names], env: { CI: '1' } },
  ];
}

async function compared(
  pairs: readonly RecordPair[],
  names: readonly string[],
  call: Call,
  { isAfterAmber = false }: Trial,
): Promise<string | undefined> {
  const sides = [0, 1].map((side) => filesOf(pairs, names, side));
  const [first = {}, second = {}] = sides;
  const a = await seenIn(worldOf(first, call), call.argv, call);
  const b = isAfterAmber
    ? await afterAmber(first, second, call)
    : await seenIn(worldOf(second, call), call.argv, call);
  const differs = call.argv.includes('validate')
    ? difference(withoutPlaces(a), withoutPlaces(b))
    : difference(a, b);
  if (differs !== undefined) return differs;
  if (a.exit === REFUSED) return 'refused';
  return a.exit === 0 || isAboveReaders(call, a) ? undefined : `exit ${a.exit} on both sides:\n${a.talk}`;
}

/** A record that its readers may know nothing of has no redacted form, and nothing for standard output. */
function isAboveReaders({ name }: Call, { exit, talk }: Seen): boolean {
  return (
    exit === 2 &&
    /^(redact|render to standard output)$/.test(name) &&
    talk.includes('nothing in it is for these readers')
  );
}

function filesOf(pairs: readonly RecordPair[], names: readonly string[], side: number): Files {
  return Object.fromEntries(pairs.map(({ records }, i) => [names[i] ?? '', records[side]?.yaml ?? '']));
}

/** The first records for Amber readers, then the second ones, in the same world: its files are replaced between. */
async function afterAmber(first: Files, second: Files, call: Call): Promise<Seen> {
  const world = worldOf(first, call);
  await seenIn(
    world,
    call.argv.map((word, i) => (call.argv[i - 1] === '-a' ? 'Amber' : word)),
    call,
  );
  const encoder = new TextEncoder();
  await world.writeFiles(
    Object.entries(second).map(([path, text]) => ({
      path,
      bytes: typeof text === 'string' ? encoder.encode(text) : text,
    })),
  );
  return seenIn(world, call.argv, call);
}

async function oneByOne(pairs: readonly RecordPair[], call: Call, trial: Trial): Promise<Verdict> {
  const verdict = { pairs: pairs.length, refused: 0, differences: [] as string[] };
  for (const [i, pair] of pairs.entries()) {
    const names = [`record-${i}.yaml`];
    const argv = call.argv.filter((word) => !/^record-\d+\.yaml$/.test(word) || names.includes(word));
    const isCalled = argv.some((word) => names.includes(word) || word === '.');
    const differs = isCalled ? await compared([pair], names, { ...call, argv }, trial) : undefined;
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
