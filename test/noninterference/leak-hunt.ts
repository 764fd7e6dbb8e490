import { type Random, randomFrom } from './random.ts';
import { pairOf } from './record-pairs.ts';
import { seenIn, worldOf } from './runs.ts';
import { type Trial, tried, triedBroken, type Verdict } from './trials.ts';

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
  (seed) => brokenOnes(seed, 8),
  (seed) => tried({ ...WHITE, seed, audience: 1 }),
  (seed) => tried({ ...WHITE, seed }),
  (seed) => tried({ ...WHITE, seed, audience: 2 }),
  (seed) => tried({ ...WHITE, seed, formats: 'pdf,docx', pairs: 3 }),
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

/** Records until the program itself refuses to write one, or does not refuse what it should. */
export async function huntByInspect(seed: number, limit: number): Promise<Hunt> {
  const random = randomFrom(seed);
  const missed = await missedOfEarlierRun();
  if (missed !== undefined) return { pairs: 1, caught: true, sign: missed };
  for (let pairs = BATCH; pairs <= limit; pairs += BATCH) {
    const records = Array.from({ length: BATCH }, (_, i) => [`${i}.yaml`, recordFor(random, i)] as const);
    const formats = pairs % (BATCH * 5) === 0 ? 'pdf,docx' : 'md,html';
    const { exit, talk } = await seenIn(worldOf(Object.fromEntries(records)), ['render', '.', '-f', formats]);
    if (exit === 3) return { pairs, caught: true, sign: talk };
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

const POINT = '      - text: The group met.\n';
const EARLIER = {
  'own/headlines.md.hbs': '{{#each sections}}{{paragraph}} {{title}}{{/each}}\n',
  'r.yaml': `group: EXWG\nmeeting: 1\ndate: 2024-01-01\nclassification: White\nitems:\n  - title: Outages\n    points:\n${POINT}`,
};

/** What is withheld since an earlier run, and stands in a document of that run, where words meet by a template. */
async function missedOfEarlierRun(): Promise<string | undefined> {
  const argv = ['render', 'r.yaml', '-f', 'md', '-t', 'own'];
  const world = worldOf(EARLIER);
  const before = await seenIn(world, argv);
  const withheld = `${POINT}      - { text: group met Outages, classification: Amber }\n`;
  const bytes = Buffer.from(EARLIER['r.yaml'].replace(POINT, withheld));
  await world.writeFiles([{ path: 'r.yaml', bytes }]);
  const after = await seenIn(world, argv);
  if (before.exit === 0 && after.exit === 3) return undefined;
  return `exit ${before.exit}, then exit ${after.exit} over what is withheld since: ${before.talk}${after.talk}`;
}
