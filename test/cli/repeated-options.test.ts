import { describe, expect, test } from 'vitest';
import { runInMemory } from '../program.ts';
import { SMALL_RECORD } from '../small-record.ts';

const FILES = { 'a.yaml': SMALL_RECORD };

describe('an option that is given more than once', () => {
  test.each<[string, readonly string[], RegExp]>([
    [
      'a list',
      ['render', 'a.yaml', '-f', 'md', '--format', 'html'],
      /“-f, --format <list>” is given more than once\. Give it once, with commas between its values\./,
    ],
    [
      'the readers',
      ['render', 'a.yaml', '-a', 'White', '-a', 'Amber'],
      /“-a, --audience <level\|all>” is given/,
    ],
    ['the same value', ['redact', 'a.yaml', '-a', 'White', '-a', 'White'], /Give it once\.\n/],
    ['of all commands', ['--disclose', 'all', '--disclose', 'White', 'validate', 'a.yaml'], /--disclose/],
    [
      'a list of publish',
      ['publish', 'a.yaml', '-f', 'pdf', '-f', 'docx'],
      /<documents>” is given .* commas/,
    ],
    ['a folder', ['validate', 'a.yaml', '--cache', 'one', '--cache=two'], /--cache/],
  ])('is refused: %s', async (_, argv, said) => {
    const run = await runInMemory(argv, FILES);
    expect(run.talk).toMatch(said);
    expect(run.exit).toBe(2);
    expect(run.written.size).toBe(0);
  });

  test('is the same as given once if it takes no value', async () => {
    const run = await runInMemory(['validate', '-q', 'a.yaml', '--quiet'], FILES);
    expect([run.exit, run.talk]).toEqual([0, '']);
  });
});
