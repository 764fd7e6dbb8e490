import type { MemoryWorld } from '../memory-world.ts';
import { unlessGiven } from '../program.ts';
import type { Tally } from './coverage.ts';
import { actionsOf, type KnownAction } from './entries.ts';
import { type Levels, OTHER_POLICIES } from './policies.ts';
import { type Random, randomFrom } from './random.ts';
import { pairOf, unseenRecord } from './record-pairs.ts';
import { difference, type Files, type Seen, seenIn, worldOf } from './runs.ts';
import { type ItemSpec, LEVELS, type RecordSpec } from './specs.ts';
import type { Verdict } from './trials.ts';
import type { Argv } from './ways.ts';
import { workspaceOf } from './workspace.ts';

/** Two archives of which an audience may see the same; each has records that it may not know of. */
export interface SiteTrial {
  readonly seed: number;
  readonly formats: string;
  /** How many meetings are shown at most. */
  readonly meetings: number;
  /** The name of the way in which the program is called; absent: any. */
  readonly way?: string;
}

export interface Archives {
  readonly levels: Levels;
  readonly audience: number;
  readonly sides: readonly [Files, Files];
  readonly features: readonly string[];
}

/** How the program is called, and what it has done before for the first archive or for nobody. */
interface SiteWay {
  readonly name: string;
  readonly flags?: Argv;
  readonly env?: Readonly<Record<string, string>>;
  readonly hasWorkers?: boolean;
  /** Whether the second archive finds the website of the first. */
  readonly isAgain?: boolean;
  readonly mayExit?: number;
}

const WAYS: readonly [SiteWay, ...SiteWay[]] = [
  { name: 'publish' },
  { name: 'publish again', isAgain: true },
  { name: 'publish in CI', env: { CI: '1' } },
  { name: 'publish --quiet', flags: ['--quiet'] },
  { name: 'publish --dry-run', flags: ['--dry-run'], isAgain: true },
  { name: 'publish --check', flags: ['--check'], isAgain: true },
  { name: 'publish --check of nothing', flags: ['--check'], mayExit: 1 },
  { name: 'publish by workers', flags: ['--jobs', '2'], hasWorkers: true },
];

export const SITE_WAYS: readonly string[] = WAYS.map(({ name }) => name);

/** What trials must have tried now and then. */
export const SITE_FEATURES = [
  'the public',
  'other readers',
  'other names of levels',
  'a record that only one archive has',
  'a withheld record of a shown meeting',
  'a notice',
  'two groups',
  'a draft that nobody may know of',
  'a meeting without a record',
  'a website',
] as const;

const REFUSED = 3;

/** Publishes both archives, and compares the websites and all that is said. */
export async function triedSite(
  { seed, formats, meetings, way: wanted }: SiteTrial,
  tally?: Tally,
): Promise<Verdict> {
  const random = randomFrom(seed);
  const archives = archivesFrom(random, meetings);
  const { levels, audience, sides } = archives;
  const way = WAYS.find(({ name }) => name === wanted) ?? random.pick(WAYS);
  const { flags = [] } = way;
  const level = levels[audience] ?? levels[0];
  const [lowest] = levels;
  const of = audience === 0 && random.chance(0.5) ? [] : ['--audience', level];
  const disclose = way.env ? [] : ['--disclose', random.chance(0.7) ? level : lowest];
  const drafts = random.chance(0.8) ? ['--drafts', '--yes'] : [];
  const jobs = unlessGiven(flags, ['--jobs'], '1');
  const argv = [...disclose, 'publish', 'records', '-f', formats, ...jobs, ...drafts, ...of, ...flags];
  const seen: Seen[] = [];
  for (const side of sides) {
    const world = worldOf(sides[0], way);
    if (way.isAgain)
      await seenIn(
        world,
        argv.filter((flag) => !flag.startsWith('--dry') && flag !== '--check'),
        way,
        isPublished,
      );
    replaceRecords(side, world);
    seen.push(await seenIn(world, argv, way, isPublished));
  }
  const [first, second] = seen;
  const isDraft = first?.talk.includes('draft-in-site') === true;
  tally?.add([way.name, ...archives.features, isDraft ? 'a refused draft' : 'a website']);
  const differs = first && second && (difference(first, second) ?? failure(first, way));
  const isRefused = differs === 'refused';
  const differences =
    differs && !isRefused
      ? [`site, seed ${seed}, ${way.name}, for ${level}: ${argv.join(' ')}\n${differs}`]
      : [];
  return { pairs: 1, refused: isRefused ? 1 : 0, differences };
}

function failure({ exit, talk, files }: Seen, { mayExit = 0 }: SiteWay): string | undefined {
  if (exit === REFUSED) return 'refused';
  if (talk.includes('draft-in-site')) return undefined;
  if (exit !== 0 && exit !== mayExit) return `exit ${exit} on both sides:\n${talk}`;
  return exit === 0 && files.size === 0 && !/Would/.test(talk) ? 'nothing was published' : undefined;
}

/** The website counts, and the manifest beside it; what the program remembers of its records does not. */
function isPublished(path: string): boolean {
  return /^(?:\/records\/)?public\//.test(path);
}

export function replaceRecords(files: Files, { entries }: MemoryWorld): void {
  for (const path of [...entries.keys()]) if (path.startsWith('/records/records/')) entries.delete(path);
  for (const [path, text] of Object.entries(files))
    entries.set(`/records/${path}`, { kind: 'file', bytes: Buffer.from(text) });
}

/** Two archives of which an audience may see the same. */
export function archivesFrom(random: Random, most: number): Archives {
  const levels: Levels = random.chance(0.5) ? LEVELS : (random.some(OTHER_POLICIES) ?? LEVELS);
  const audience = random.chance(0.6) ? 0 : random.below(levels.length - 1);
  const hasNotice = random.chance(0.3);
  const wish = { audience, levels, hasNotice };
  const numbers = Array.from({ length: random.between(2, most) }, (_, i) => String(12 + i));
  const known: [KnownAction[], KnownAction[]] = [[], []];
  const pairs = numbers.map((meeting, i) => {
    const size = random.pick(i === 0 ? [1, 2, 2, 3] : [1, 1, 2, 3]);
    const pair = pairOf({ ...wish, seed: random.below(2 ** 31), size, meeting, known });
    for (const side of [0, 1] as const) known[side].push(...actionsOf(pair.records[side].spec));
    return pair;
  });
  const settings = `${workspaceOf(levels, hasNotice)}${random.chance(0.7) ? 'site: { address: https://example.org/x/, title: Minutes }\n' : ''}`;
  const unseen = ([0, 1] as const).map((side) =>
    Array.from({ length: random.below(3) }, () =>
      unseenRecord({
        ...wish,
        seed: random.below(2 ** 31),
        size: 2,
        meeting: random.pick(['13', '40', '41']),
        known: [known[side], known[side]],
      }),
    ),
  );
  const sides = [0, 1].map((side) => ({
    'opsg.yaml': settings,
    ...Object.fromEntries(pairs.map(({ records }, i) => [`records/${i}.yaml`, records[side]?.yaml ?? ''])),
    ...Object.fromEntries(
      (unseen[side] ?? []).map(({ yaml }, i) => [`records/unseen-${side}-${i}.yaml`, yaml]),
    ),
  }));
  const all = unseen.flat();
  const specsOf = (side: 0 | 1) => [
    ...pairs.map(({ records }) => records[side].spec),
    ...(unseen[side] ?? []).map(({ spec }) => spec),
  ];
  const about = ([0, 1] as const).map((side) => entriesAbout(specsOf(side), audience));
  const found: readonly (readonly [string, boolean])[] = [
    ['the public', audience === 0],
    ['other readers', audience > 0],
    ['other names of levels', levels !== LEVELS],
    ['a record that only one archive has', all.length > 0],
    ['a withheld record of a shown meeting', all.some(({ spec }) => spec.meeting === '13')],
    ['a notice', hasNotice],
    ['two groups', new Set(pairs.map(({ records: [{ spec }] }) => spec.group)).size > 1],
    ['an entry about an action of another record', about.some(([shown]) => shown)],
    ['a withheld entry about an action of another record', about.some(([, withheld]) => withheld)],
    [
      'a meeting without a record',
      pairs.some(({ records }) => records.some(({ yaml }) => /[GM]_(?:1[7-9]|[23]\d)\b/.test(yaml))),
    ],
    ['a draft that nobody may know of', all.some(({ spec }) => spec.status === 'draft')],
  ];
  const [first = {}, second = {}] = sides;
  return {
    levels,
    audience,
    sides: [first, second],
    features: found.flatMap(([name, is]) => (is ? [name] : [])),
  };
}

/** Whether any record of an archive says something of actions of others, to these readers, or above them. */
function entriesAbout(specs: readonly RecordSpec[], audience: number): readonly [boolean, boolean] {
  const levels = specs.flatMap((spec) => {
    const others = specs.filter((other) => other !== spec).flatMap(actionsOf);
    const ids = new Set(others.map(({ id }) => id));
    return spec.items.flatMap((item) => entryLevels(item, spec.label, ids));
  });
  return [levels.some((level) => level <= audience), levels.some((level) => level > audience)];
}

function entryLevels(item: ItemSpec, outer: number, ids: ReadonlySet<string>): readonly number[] {
  const level = Math.max(outer, item.label ?? 0);
  const own = item.actions.filter(({ id }) => ids.has(id)).map(({ label = 0 }) => Math.max(level, label));
  return [...own, ...item.items.flatMap((inner) => entryLevels(inner, level, ids))];
}
