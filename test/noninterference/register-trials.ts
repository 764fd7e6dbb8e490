import type { Tally } from './coverage.ts';
import { randomFrom } from './random.ts';
import { difference, type Files, type Seen, seenIn, worldOf } from './runs.ts';
import { archivesFrom } from './site-trials.ts';
import type { Verdict } from './trials.ts';
import type { Argv } from './ways.ts';

/** Two archives of which an audience may see the same, and a list that is made of each. */
export interface RegisterTrial {
  readonly seed: number;
  /** How many meetings are shown at most. */
  readonly meetings: number;
  /** The name of the way in which the program is called; absent: any. */
  readonly way?: string;
}

interface RegisterWay {
  readonly name: string;
  readonly argv: Argv;
  readonly env?: Readonly<Record<string, string>>;
}

/** Days of the generator are in 2020. */
const WAYS: readonly [RegisterWay, ...RegisterWay[]] = [
  { name: 'actions', argv: ['actions'] },
  { name: 'open actions of an owner', argv: ['actions', '--open', '--owner', 'DCC'] },
  { name: 'actions due before a day', argv: ['actions', '--due-before', '2020-02-20', '--format', 'json'] },
  { name: 'actions as CSV', argv: ['actions', '--out', 'a.csv'] },
  { name: 'actions as a calendar', argv: ['actions', '--format', 'ics'] },
  { name: 'actions as Markdown', argv: ['actions', '--format', 'md'] },
  { name: 'actions in CI', argv: ['actions', '--format', 'json'], env: { CI: '1' } },
  { name: 'decisions', argv: ['decisions'] },
  { name: 'decisions of a group', argv: ['decisions', '--group', 'EXWG', '--format', 'csv'] },
  { name: 'decisions as HTML', argv: ['decisions', '--out', 'd.html'] },
];

/** Those that take long. */
const SLOW: readonly RegisterWay[] = [
  { name: 'actions as PDF', argv: ['actions', '--out', 'a.pdf'] },
  { name: 'decisions as Word', argv: ['decisions', '--out', 'd.docx'] },
];

export const REGISTER_WAYS: readonly string[] = WAYS.map(({ name }) => name);
export const SLOW_REGISTER_WAYS: readonly string[] = SLOW.map(({ name }) => name);

/** What trials must have tried now and then. */
export const REGISTER_FEATURES = [
  'the public',
  'other readers',
  'other names of levels',
  'a record that only one archive has',
  'a notice',
  'an entry about an action of another record',
  'a withheld entry about an action of another record',
  'a meeting without a record',
  'a list with entries',
] as const;

const REFUSED = 3;
const MISUSED = 2;

/** Makes a list of both archives, and compares it, and all that is said. */
export async function triedRegister(
  { seed, meetings, way: wanted }: RegisterTrial,
  tally?: Tally,
): Promise<Verdict> {
  const random = randomFrom(seed);
  const { levels, audience, sides, features } = archivesFrom(random, meetings);
  const way = [...WAYS, ...SLOW].find(({ name }) => name === wanted) ?? random.pick(WAYS);
  const level = levels[audience] ?? levels[0];
  const of = audience === 0 && random.chance(0.5) ? [] : ['--audience', level];
  const disclose = way.env ? [] : ['--disclose', random.chance(0.7) ? level : levels[0]];
  const [command = '', ...flags] = way.argv;
  const argv = [...disclose, command, 'records', ...of, ...flags];
  const env = { SOURCE_DATE_EPOCH: '1583280000', ...way.env };
  const seen = async (side: Files): Promise<Seen> => seenIn(worldOf(side, { env }), argv, { env });
  const [first, second] = [await seen(sides[0]), await seen(sides[1])];
  const hasEntries = /\b(?:Action|Decision)\b|"text": |DTSTART;/.test(first.out) || first.files.size > 0;
  tally?.add([way.name, ...features, ...(hasEntries ? ['a list with entries'] : [])]);
  const differs = difference(first, second) ?? failure(first);
  const isRefused = differs === 'refused';
  const differences =
    differs && !isRefused
      ? [`list, seed ${seed}, ${way.name}, for ${level}: ${argv.join(' ')}\n${differs}`]
      : [];
  return { pairs: 1, refused: isRefused ? 1 : 0, differences };
}

/** A group that the settings do not have is misused on both sides. */
function failure({ exit, talk }: Seen): string | undefined {
  if (exit === REFUSED) return 'refused';
  return exit === 0 || exit === MISUSED ? undefined : `exit ${exit} on both sides:\n${talk}`;
}
