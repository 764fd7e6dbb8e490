import { expect } from 'vitest';
import type { Problem } from '../../src/base/problem.ts';
import { error } from '../../src/base/problem.ts';
import type { Checked } from '../../src/report/finding.ts';
import { type MemoryRun, runInMemory } from '../program.ts';

/** A record in which every value and key that is wrong holds the word “secret”. */
export const SECRETS = `group: OPSG
meeting: 28
date: secretday
classification: White
items:
  - number: 4
    title: Incidents
    secretkey: x
    text: A secret <b>sentence</b> with "secret" words.
`;

export const GOOD = `group: OPSG
meeting: 29
date: 2020-02-04
classification: White
items:
  - number: 4
    title: Incidents
    text: The group agreed.
`;

export const FILES = { 'm/bad.yaml': SECRETS, 'm/good.yaml': GOOD };

/** The places of SECRETS in the order in which every report has them. */
export const PLACES = [
  ['bad-date', 3, 7],
  ['unknown-key', 8, 5],
  ['not-inline', 9, 20],
  ['not-inline', 9, 31],
] as const;

/** What `opsg validate` says of both records in a format on standard output. */
export async function reportOf(format: string, ...more: readonly string[]): Promise<string> {
  const run = await validated(['--format', format, ...more]);
  expect(run.exit).toBe(1);
  return new TextDecoder().decode(run.out);
}

export function validated(
  argv: readonly string[],
  files: Readonly<Record<string, string>> = FILES,
): Promise<MemoryRun> {
  return runInMemory(['validate', 'm', ...argv], files);
}

/** So many problems in one file, a line each. */
export function manyProblems(errors: number, warnings = 0, file = 'a.yaml'): Checked {
  const source = { file, text: 'word\n'.repeat(errors + warnings) };
  const problems = Array.from({ length: errors + warnings }, (_, i): Problem => {
    const place = { source, start: i * 5, end: i * 5 + 4, path: ['items', i] };
    const problem = error('bad-date', place, { given: `day ${i + 1}` });
    return i < errors ? problem : { ...problem, severity: 'warning' };
  });
  return { files: [file], problems, version: '1.2.3' };
}

/** One problem that quotes a text, in a file of this name. */
export function quoting(given: string, file = 'a.yaml'): Checked {
  const place = { source: { file, text: 'date: x\n' }, start: 6, end: 7, path: ['date'] };
  return { files: [file], problems: [error('bad-date', place, { given })], version: '1.2.3' };
}
