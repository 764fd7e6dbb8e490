import { partsOf } from './parts.ts';
import { isBuiltIn, type Levels, OTHER_POLICIES } from './policies.ts';
import { type Random, randomFrom } from './random.ts';
import { pairOf, type RecordPair } from './record-pairs.ts';
import { difference, type Files, type Seen, seenIn, worldOf } from './runs.ts';
import { LEVELS } from './specs.ts';
import type { Verdict } from './trials.ts';
import { workspaceOf } from './workspace.ts';

const NUMBERS = ['12', '13'];

/**
 * The law of levels for `import`, which redacts nothing: it makes records, and records hold all levels. What it says is
 * bound: of a document that contains anything above what may be disclosed, its name and that of the record are said,
 * and so its group, meeting and day, but nothing depends on its other words. The exit code tells whether it became a
 * record, and whether that is free of problems, as that of `validate` does. Pairs that differ in these are not compared.
 */
export async function triedImport(seed: number): Promise<Verdict> {
  const random = randomFrom(seed);
  const levels: Levels = random.chance(0.5) ? LEVELS : (random.some(OTHER_POLICIES) ?? LEVELS);
  const pairs = NUMBERS.flatMap((meeting) => pairAbove(random, meeting, levels) ?? []);
  const group = pairs[0]?.records[0].spec.group ?? '';
  const format = random.pick(['md', 'html']);
  const sides: Seen[] = [];
  for (const side of [0, 1] as const) {
    const records = pairs.map(({ records }, i) => [`${i}.yaml`, records[side].yaml] as const);
    const documents = await documentsOf(Object.fromEntries(records), format, levels);
    if (!documents) return { pairs: 0, refused: 0, differences: [] };
    const argv = ['--disclose', levels[0], 'import', '--group', group, ...Object.keys(documents)];
    sides.push(await seenIn(worldOf({ ...documents, ...settingsOf(levels) }), argv));
  }
  const [a, b] = sides.map(asSaid);
  const isRecord = a?.exit === 0 && b?.exit === 0 && a.out === b.out;
  const differs = a && b && isRecord ? difference(a, b) : undefined;
  return {
    pairs: isRecord ? 1 : 0,
    refused: 0,
    differences: differs ? [`import, seed ${seed}: ${differs}`] : [],
  };
}

/** A pair of which both documents say their meeting and contain something above the lowest level. */
function pairAbove(random: Random, meeting: string, levels: Levels): RecordPair | undefined {
  const wish = { audience: 0, size: 1, meeting, levels };
  const tries = Array.from({ length: 30 }, () => random.below(2 ** 31));
  const isFit = ({ records }: RecordPair) =>
    records.every(
      ({ spec }) =>
        spec.group === 'EXWG' &&
        spec.title === undefined &&
        partsOf(spec).some(({ level, isWording }) => level > 0 && !isWording),
    );
  for (const seed of tries) {
    const pair = pairOf({ ...wish, seed });
    if (isFit(pair)) return pair;
  }
  return undefined;
}

/** Without what the records contain. */
function asSaid(seen: Seen): Seen {
  const files = new Map([...seen.files.keys()].map((path) => [path, new Uint8Array()]));
  return { ...seen, files, exit: seen.exit === 1 ? 0 : seen.exit };
}

/** The documents of records for readers from whom nothing is withheld. */
async function documentsOf(records: Files, format: string, levels: Levels): Promise<Files | undefined> {
  const world = worldOf({ ...records, ...settingsOf(levels) });
  const argv = ['render', ...Object.keys(records), '-a', levels.at(-1) ?? levels[0], '-f', format];
  const { files, exit } = await seenIn(world, argv);
  const made = [...files].filter(([path]) => path.endsWith(`.${format}`));
  if (exit !== 0 || made.length !== NUMBERS.length) return undefined;
  return Object.fromEntries(made.map(([, bytes], i) => [`documents/${i}.${format}`, bytes]));
}

function settingsOf(levels: Levels): Files {
  return isBuiltIn(levels) ? {} : { 'opsg.yaml': workspaceOf(levels) };
}
