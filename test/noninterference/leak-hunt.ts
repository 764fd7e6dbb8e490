import { diffPair, EDIT_NAMES, triedDiff } from './diff-pairs.ts';
import { triedImport } from './import-trials.ts';
import { OTHER_POLICIES } from './policies.ts';
import { type Random, randomFrom } from './random.ts';
import { pairOf } from './record-pairs.ts';
import { triedRegister } from './register-trials.ts';
import { seenIn, worldOf } from './runs.ts';
import { LEVELS } from './specs.ts';
import { type Trial, tried, triedBroken, type Verdict } from './trials.ts';
import { triedWatched } from './watched.ts';

/** What a hunt came to: after how many pairs the first sign was seen, if any was. */
export interface Hunt {
  readonly pairs: number;
  readonly caught: boolean;
  readonly sign: string;
}

const WHITE: Omit<Trial, 'seed'> = { audience: 0, formats: 'md,html', pairs: 6 };

const BATCH = 5;

/** Every kind of pair in turn. Nothing here knows which leak is hunted. */
const ROUND: readonly ((seed: number) => Promise<Verdict>)[] = [
  (seed) => tried({ ...WHITE, seed }),
  (seed) => tried({ ...WHITE, seed, isAfterAmber: true }),
  (seed) => tried({ ...WHITE, seed, isAfterAmber: true, isAgain: true }),
  (seed) => tried({ ...WHITE, seed, hasNotice: true }),
  (seed) => brokenOnes(seed, 16),
  (seed) => tried({ ...WHITE, seed, hasNotice: true, way: 'redact' }),
  (seed) => tried({ ...WHITE, seed, audience: 1 }),
  (seed) => tried({ ...WHITE, seed }),
  (seed) => tried({ ...WHITE, seed, audience: 2, hasNotice: true }),
  (seed) => tried({ ...WHITE, seed, formats: 'pdf,docx,eml', pairs: 3 }),
  (seed) => tried({ ...WHITE, seed, levels: OTHER_POLICIES[seed % OTHER_POLICIES.length] ?? LEVELS }),
  (seed) => tried({ ...WHITE, seed, way: 'render with a cache', isAfterAmber: true }),
  (seed) => triedRegister({ seed, meetings: 2 }),
  (seed) => tried({ ...WHITE, seed, way: 'new' }),
  (seed) => tried({ ...WHITE, seed, way: 'render, then inspect in CI' }),
  (seed) => tried({ ...WHITE, seed, way: 'render with a redaction log' }),
  (seed) => triedWatched(seed, 6),
  (seed) => comparisons(seed, 6),
  (seed) => imports(seed, 4),
  (seed) => tried({ ...WHITE, seed, formats: 'pdf', pairs: 24, way: 'render unsaid by workers' }),
];

/** Pairs until two runs differ. */
export async function huntByProperty(seed: number, limit: number): Promise<Hunt> {
  const random = randomFrom(seed);
  let pairs = 0;
  for (let i = 0; pairs < limit; i++) {
    const verdict = await ROUND[i % ROUND.length]?.(random.below(2 ** 31));
    pairs += verdict?.pairs ?? limit;
    const [sign] = verdict?.differences ?? [];
    if (sign !== undefined) return { pairs, caught: true, sign };
  }
  return { pairs, caught: false, sign: '' };
}

/** Records until the program itself refuses to write one. */
export async function huntByInspect(seed: number, limit: number): Promise<Hunt> {
  const random = randomFrom(seed);
  for (let pairs = BATCH; pairs <= limit; pairs += BATCH) {
    const records = Array.from({ length: BATCH }, (_, i) => [`${i}.yaml`, recordFor(random, i)] as const);
    const formats = pairs % (BATCH * 5) === 0 ? 'pdf,docx,eml' : 'md,html';
    const { exit, talk } = await seenIn(worldOf(Object.fromEntries(records)), ['render', '.', '-f', formats]);
    if (exit === 3) return { pairs, caught: true, sign: talk };
    const {
      differences: [sign],
    } = await comparisons(random.below(2 ** 31), BATCH);
    if (sign?.includes('refused by inspect')) return { pairs, caught: true, sign };
  }
  return { pairs: limit, caught: false, sign: '' };
}

function recordFor(random: Random, i: number): string {
  const pair = pairOf({ seed: random.below(2 ** 31), audience: 0, size: 1, meeting: String(12 + i) });
  return pair.records[1].yaml;
}

async function brokenOnes(seed: number, count: number): Promise<Verdict> {
  const differences: string[] = [];
  for (let i = 0; i < count; i++) differences.push(...(await triedBroken(seed + i)).differences);
  return { pairs: count, refused: 0, differences };
}

/** How a comparison can be asked for. */
const DIFF_WAYS = [['-f', 'text'], ['--correction'], ['-f', 'json'], ['-f', 'html'], ['-f', 'md']];

async function comparisons(seed: number, count: number): Promise<Verdict> {
  const differences: string[] = [];
  for (let i = 0; i < count; i++) {
    const pair = diffPair(seed + i, EDIT_NAMES[(seed + i) % EDIT_NAMES.length] ?? '');
    const flags = DIFF_WAYS[(seed + i) % DIFF_WAYS.length] ?? [];
    const found = pair ? await triedDiff(pair, flags) : undefined;
    if (found !== undefined && found !== 'not compared')
      differences.push(`comparison, ${flags.join(' ')}: ${found}`);
  }
  return { pairs: count, refused: 0, differences };
}

async function imports(seed: number, count: number): Promise<Verdict> {
  const differences: string[] = [];
  for (let i = 0; i < count; i++) differences.push(...(await triedImport(seed + i)).differences);
  return { pairs: count, refused: 0, differences };
}
