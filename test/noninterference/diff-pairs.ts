import { isDeepStrictEqual } from 'node:util';
import { shortSentence } from './phrases.ts';
import { isBuiltIn, type Levels } from './policies.ts';
import { printYaml } from './print-yaml.ts';
import { randomFrom } from './random.ts';
import { dataOf } from './record-data.ts';
import { pairOf } from './record-pairs.ts';
import { shownTo } from './reference-redaction.ts';
import { difference, seenIn, worldOf } from './runs.ts';
import { type ItemSpec, LEVELS, type PointSpec, type RecordSpec } from './specs.ts';
import { workspaceOf } from './workspace.ts';

type Two<T> = readonly [T, T];

/** Two versions of a record, twice: an audience sees the same of both old ones, and the same of both new ones. */
export interface DiffPair {
  readonly old: Two<string>;
  readonly next: Two<string>;
}

/** What becomes of a point from one version to the next. The second text is that of the other record of the pair. */
type Edit = (point: PointSpec, other: string, top: number) => Two<readonly PointSpec[]>;

const EDITS: Readonly<Record<string, Edit>> = {
  removed: () => [[], []],
  reworded: (point, other) => alike([{ ...point, text: `${point.text} ${other}` }]),
  replaced: (point, other) => alike([{ ...point, text: other }]),
  withheld: (point, other, top) => [[{ ...point, label: 1 }], [{ ...plain(point), text: other, label: top }]],
  'withheld or gone': (point, _, top) => [[{ ...point, label: top }], []],
  'in another wording': (point, other, top) => [
    [{ ...point, label: top, wording: new Map([[0, `${firstWords(point.text)} ${other}`]]) }],
    [{ ...plain(point), text: `${firstWords(point.text)} ${other}`, label: 0, wording: new Map() }],
  ],
  'said above': (point, other, top) => [
    [
      { ...point, text: other },
      { ...plain(point), number: undefined, label: top },
    ],
    [{ ...point, text: other }],
  ],
};

export const EDIT_NAMES = Object.keys(EDITS);

function alike(points: readonly PointSpec[]): Two<readonly PointSpec[]> {
  return [points, points];
}

/** A point as a note: what an alternative wording becomes. */
function plain(point: PointSpec): PointSpec {
  return { ...point, kind: 'text', owners: [], due: undefined, id: undefined };
}

function firstWords(text: string): string {
  return text.split(' ').slice(0, 4).join(' ');
}

/** A pair with an edit of this name; or nothing where the edit gives none. */
export function diffPair(seed: number, edit: string, levels: Levels = LEVELS): DiffPair | undefined {
  const random = randomFrom(seed);
  const { records } = pairOf({ seed, audience: 0, size: 3, meeting: '12', levels });
  const specs = [records[0].spec, records[1].spec] as const;
  const texts = pointsOf(specs[0].items).flatMap(({ text }) => text);
  const shared = pointsOf(specs[1].items).filter(({ text, label }) => !label && texts.includes(text));
  const chosen = random.some(shared);
  if (!chosen) return undefined;
  const other = shortSentence(random);
  const edited = EDITS[edit]?.(chosen, other, levels.length - 1) ?? [[], []];
  const next = [0, 1].map((i) => withPoints(specs[i as 0 | 1], chosen.text, edited[i as 0 | 1]));
  const [one, two] = next;
  if (!one || !two || !isDeepStrictEqual(shownTo(0, one, false), shownTo(0, two, false))) return undefined;
  const write = (spec: RecordSpec) => printYaml(dataOf(spec, random, levels), random);
  return { old: [records[0].yaml, records[1].yaml], next: [write(one), write(two)] };
}

function pointsOf(items: readonly ItemSpec[]): readonly PointSpec[] {
  return items.flatMap(({ points, items: inner }) => [...points, ...pointsOf(inner)]);
}

function withPoints(spec: RecordSpec, text: string, points: readonly PointSpec[]): RecordSpec {
  const changed = (items: readonly ItemSpec[]): readonly ItemSpec[] =>
    items.map((item) => ({
      ...item,
      points: item.points.flatMap((point) => (point.text === text && !point.label ? points : [point])),
      items: changed(item.items),
    }));
  return { ...spec, items: changed(spec.items) };
}

/**
 * The first thing in which what is said of both sides differs; or that one was refused by inspect. Where an edit made a
 * record that is wrong, nothing was compared.
 */
export async function triedDiff(
  { old, next }: DiffPair,
  flags: readonly string[],
  levels: Levels = LEVELS,
): Promise<string | undefined | 'not compared'> {
  const sides = [0, 1].map(async (i) => {
    const settings = isBuiltIn(levels) ? {} : { 'opsg.yaml': workspaceOf(levels) };
    const files = { 'a.yaml': old[i as 0 | 1], 'b.yaml': next[i as 0 | 1], ...settings };
    const said = [];
    for (const names of [
      ['a.yaml', 'b.yaml'],
      ['b.yaml', 'a.yaml'],
    ])
      said.push(await seenIn(worldOf(files), ['diff', ...names, '-a', levels[0], ...flags]));
    return said;
  });
  const [one = [], two = []] = await Promise.all(sides);
  if ([...one, ...two].some(({ exit }) => exit === 1)) return 'not compared';
  const refused = [...one, ...two].find(({ exit }) => exit === 3);
  if (refused) return `refused by inspect:\n${refused.talk}`;
  return one.map((seen, i) => two[i] && difference(seen, two[i])).find((found) => found !== undefined);
}
