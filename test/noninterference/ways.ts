import { nameInFiles } from '../../src/base/policy.ts';
import { REPORT_FORMATS } from '../../src/report/reports.ts';
import type { Levels } from './policies.ts';
import type { Random } from './random.ts';
import { type Circumstances, type Seen, withoutPlaces } from './runs.ts';
import { LEVELS } from './specs.ts';
import type { Trial } from './trials.ts';
import { GROUPS } from './workspace.ts';

export type Argv = readonly string[];

/** A way of calling the program that makes something for an audience. */
export interface Way extends Circumstances {
  readonly name: string;
  readonly argv: (records: readonly string[]) => Argv;
  /** More calls than that one, in their order. */
  readonly calls?: (records: readonly string[]) => readonly Argv[];
  /** Takes one record at a time. */
  readonly isSingle?: boolean;
  /** What of a run is made for the audience; absent: all of it. */
  readonly looksAt?: (seen: Seen) => Seen;
  /** The run is for other readers too, and stops as a whole where a document of theirs cannot be made. */
  readonly isForOthersToo?: boolean;
  /** Exit codes that are as good as success here. */
  readonly mayExit?: readonly number[];
}

/** One call for all records, or one for each. */
export function callsOf({ argv, calls, isSingle = false }: Way, records: readonly string[]): readonly Argv[] {
  if (calls) return calls(records);
  return isSingle ? records.map((record) => argv([record])) : [argv(records)];
}

/** The way that is asked for; else mostly the plain one, and now and then one of the others. */
export function wayFor(random: Random, { audience, formats, way, levels = LEVELS }: Trial): Way {
  const level = levels[audience] ?? levels[0];
  const flags = ['-f', formats, '-a', level];
  const plain: Way = { name: 'render', argv: (records) => ['render', ...records, ...flags] };
  const ways = [
    ...redacting(level),
    ...rendering(flags),
    ...(audience === 0 ? forThePublic(formats, levels) : []),
  ];
  if (way !== undefined) return [plain, ...ways].find(({ name }) => name === way) ?? unknown(way);
  return random.chance(0.65) ? plain : (random.some(ways) ?? plain);
}

function unknown(way: string): never {
  throw new Error(`no way is called ${way}`);
}

function redacting(level: string): readonly [Way, ...Way[]] {
  const redact: Way = {
    name: 'redact',
    isSingle: true,
    argv: (records) => ['redact', ...records, '-a', level],
  };
  const diff: Way = {
    name: 'diff',
    mayExit: [1, 2],
    argv: ([first = '', ...others]) => ['diff', first, others.at(-1) ?? first, '-a', level, '-f', 'html'],
  };
  return [redact, redact, { ...redact, name: 'redact in CI', env: { CI: '1' } }, diff];
}

function rendering(flags: Argv): readonly Way[] {
  const render = (records: readonly string[]) => ['render', ...records, ...flags];
  const [, formats = '', , level = ''] = flags;
  const one = ['-f', formats.split(',')[0] ?? '', '-a', level];
  return [
    { name: 'render, watched', argv: render, isWatched: true },
    { name: 'render in CI', argv: render, env: { CI: '1' } },
    { name: 'render --quiet', argv: (records) => ['--quiet', ...render(records)] },
    { name: 'render a folder', argv: () => ['render', '.', ...flags, '-o', '/public'] },
    { name: 'render --dry-run', argv: (records) => [...render(records), '--dry-run'] },
    {
      name: 'render to standard output',
      isSingle: true,
      argv: (records) => ['render', ...records, ...one, '-o', '-'],
    },
    {
      name: 'render with a cache',
      argv: (records) => [...render(records), '--cache', CACHE],
      looksAt: (seen) => only(seen, (path) => !path.startsWith(CACHE)),
    },
    { name: 'render without what stands', argv: (records) => [...render(records), '--no-cache'] },
    { name: 'render --only', argv: (records) => [...render(records), '--only'] },
    { name: 'render --check', argv: (records) => [...render(records), '--check'], mayExit: [1] },
    { name: 'render by workers', argv: (records) => [...render(records), '--jobs', '2'], hasWorkers: true },
    {
      name: 'render with a redaction log',
      argv: (records) => [...render(records), '--redaction-log', `/${LOG}`],
      looksAt: (seen) => only(seen, (path) => !path.endsWith(LOG)),
    },
  ];
}

const LOG = 'redaction-log.yaml';
const CACHE = '/cache';
const NEXT = 'next-';

/** What is made for White alone: other readers may know of White texts that a pair does not have in common. */
function forThePublic(formats: string, levels: Levels): readonly Way[] {
  const [lowest] = levels;
  return [
    {
      name: 'render unsaid by workers',
      argv: (records) => ['render', ...records, '-f', formats, '--jobs', '2'],
      hasWorkers: true,
    },
    {
      name: 'new',
      mayExit: [1, 2],
      argv: () => [],
      calls: () =>
        GROUPS.flatMap((group) => [
          ['--disclose', lowest, 'new', group, '13', '--standing', '--out', `${NEXT}${group}.yaml`],
          ['redact', `${NEXT}${group}.yaml`, '-a', lowest], // the record itself is for all of its readers
        ]),
      looksAt: (seen) => only(seen, (path) => !path.includes(NEXT)),
    },
    {
      name: 'render, then inspect in CI',
      env: { CI: '1' },
      argv: () => [],
      calls: (records) => [
        ['render', ...records, '-f', formats, '-o', 'public'],
        ['inspect', 'public', '--against', ...records, '--audience', lowest],
      ],
    },
    { name: 'render unsaid', argv: (records) => ['render', ...records, '-f', formats] },
    {
      name: 'render for all',
      argv: (records) => ['render', ...records, '-f', formats, '-a', 'all'],
      looksAt: (seen) => ({
        ...only(seen, (path) => path.includes(`/${nameInFiles(lowest)}/`)),
        out: '',
        talk: '',
      }),
      isForOthersToo: true,
    },
    {
      name: 'validate --disclose',
      argv: (records) => ['--disclose', lowest, 'validate', ...records],
      looksAt: withoutPlaces,
    },
    {
      name: 'validate in CI',
      argv: (records) => ['validate', ...records],
      env: { CI: '1' },
      looksAt: withoutPlaces,
    },
    {
      name: 'validate with a cache',
      argv: () => [],
      calls: (records) => [
        ['--disclose', lowest, 'validate', ...records, '--cache', CACHE],
        ['--disclose', lowest, 'validate', ...records, '--cache', CACHE],
      ],
      looksAt: (seen) => withoutPlaces(only(seen, (path) => !path.startsWith(CACHE))),
    },
  ];
}

function only(seen: Seen, isWanted: (path: string) => boolean): Seen {
  return { ...seen, files: new Map([...seen.files].filter(([path]) => isWanted(path))) };
}

/** The ways in which broken records are spoken of to the public. */
export const WAYS_FOR_BROKEN: readonly [Way, ...Way[]] = [
  { name: 'render in CI', argv: (records) => ['render', ...records], env: { CI: '1' } },
  { name: 'validate in CI', argv: (records) => ['validate', ...records], env: { CI: 'true' } },
  { name: 'render --disclose', argv: (records) => ['--disclose', 'White', 'render', ...records] },
  { name: 'validate --disclose', argv: (records) => ['-q', '--disclose', 'White', 'validate', ...records] },
  {
    name: 'validate --fix in CI',
    argv: (records) => ['validate', ...records, '--fix', '--dry-run'],
    env: { CI: '1' },
  },
  {
    name: 'validate with report files in CI',
    argv: (records) => [
      'validate',
      ...records,
      '--format',
      'text',
      ...REPORT_FORMATS.flatMap((format) => ['--format', `${format}=report.${format}`]),
    ],
    env: { CI: '1' },
  },
  ...REPORT_FORMATS.filter((format) => format !== 'text').map((format) => ({
    name: `validate --format ${format} in CI`,
    argv: (records: readonly string[]) => ['validate', ...records, '--format', 'text', '--format', format],
    env: { CI: '1' },
  })),
];

/** The names of all ways, for a test that holds the list of those that were gone. */
export const WAY_NAMES: readonly string[] = [
  'render',
  ...[...redacting(''), ...rendering([]), ...forThePublic('', LEVELS)].map(({ name }) => name),
];
