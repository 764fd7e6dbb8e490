import { REPORT_FORMATS } from '../../src/model/report-format.ts';
import type { Random } from './random.ts';
import { type Circumstances, type Seen, withoutPlaces } from './runs.ts';
import { LEVELS } from './specs.ts';
import type { Trial } from './trials.ts';

export type Argv = readonly string[];

/** A way of calling the program that makes something for an audience. */
export interface Way extends Circumstances {
  readonly name: string;
  readonly argv: (records: readonly string[]) => Argv;
  /** Takes one record at a time. */
  readonly isSingle?: boolean;
  /** What of a run is made for the audience; absent: all of it. */
  readonly looksAt?: (seen: Seen) => Seen;
  /** The run is for other readers too, and stops as a whole where a document of theirs cannot be made. */
  readonly isForOthersToo?: boolean;
}

/** One call for all records, or one for each. */
export function callsOf({ argv, isSingle = false }: Way, records: readonly string[]): readonly Argv[] {
  return isSingle ? records.map((record) => argv([record])) : [argv(records)];
}

/** Mostly the plain way; now and then one of the others. */
export function wayFor(random: Random, { audience, formats }: Trial): Way {
  const level = LEVELS[audience] ?? LEVELS[0];
  const flags = ['-f', formats, '-a', level];
  const plain: Way = { name: 'render', argv: (records) => ['render', ...records, ...flags] };
  if (random.chance(0.65)) return plain;
  const ways = [...redacting(level), ...rendering(flags), ...(audience === 0 ? forThePublic(formats) : [])];
  return random.some(ways) ?? plain;
}

function redacting(level: string): readonly [Way, ...Way[]] {
  const redact: Way = {
    name: 'redact',
    isSingle: true,
    argv: (records) => ['redact', ...records, '-a', level],
  };
  return [redact, redact, { ...redact, name: 'redact in CI', env: { CI: '1' } }];
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
      name: 'render with a redaction log',
      argv: (records) => [...render(records), '--redaction-log', `/${LOG}`],
      looksAt: (seen) => only(seen, (path) => !path.endsWith(LOG)),
    },
  ];
}

const LOG = 'redaction-log.yaml';

/** What is made for White alone: other readers may know of White texts that a pair does not have in common. */
function forThePublic(formats: string): readonly Way[] {
  return [
    { name: 'render unsaid', argv: (records) => ['render', ...records, '-f', formats] },
    {
      name: 'render for all',
      argv: (records) => ['render', ...records, '-f', formats, '-a', 'all'],
      looksAt: (seen) => ({ ...only(seen, (path) => path.includes('/White/')), out: '', talk: '' }),
      isForOthersToo: true,
    },
    {
      name: 'validate --disclose',
      argv: (records) => ['--disclose', 'White', 'validate', ...records],
      looksAt: withoutPlaces,
    },
    {
      name: 'validate in CI',
      argv: (records) => ['validate', ...records],
      env: { CI: '1' },
      looksAt: withoutPlaces,
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
  ...REPORT_FORMATS.filter((format) => format !== 'text').map((format) => ({
    name: `validate --format ${format} in CI`,
    argv: (records: readonly string[]) => ['validate', ...records, '--format', 'text', '--format', format],
    env: { CI: '1' },
  })),
];

/** The names of all ways, for a test that holds the list of those that were gone. */
export const WAY_NAMES: readonly string[] = [
  'render',
  ...[...redacting(''), ...rendering([]), ...forThePublic('')].map(({ name }) => name),
];
