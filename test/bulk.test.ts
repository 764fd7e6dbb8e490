import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type Run, spawnProgram } from './program.ts';
import { temporaryFolder } from './temporary-folder.ts';

/** Enough records for threads to be hired, each with a text above White. */
const RECORDS = 25;

function record(meeting: number, text: string): string {
  return `group: EXWG
meeting: ${meeting}
date: 2020-01-${String(meeting).padStart(2, '0')}
classification: White
items:
  - number: 4
    title: Outages
    points:
      - ${text}
      - text: Nobody outside may read of supplier ${meeting}.
        classification: Amber
`;
}

const GOOD = Object.fromEntries(
  Array.from({ length: RECORDS }, (_, i) => [
    `meetings/${i + 1}.yaml`,
    record(i + 1, `The group met, ${i}.`),
  ]),
);
const ARGV = ['render', '--format', 'md,pdf'];

/** Every file below a folder, in base 64, by its path. */
function contents(folder: string): Readonly<Record<string, string>> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /\.\w+$/.test(name),
  );
  return Object.fromEntries(files.sort().map((name) => [name, readFileSync(join(folder, name), 'base64')]));
}

/** A run that finds nothing of an earlier one, so that it has to print everything. */
function anew(argv: readonly string[], folder: string): Run {
  rmSync(join(folder, 'out'), { recursive: true });
  return spawnProgram(argv, folder);
}

function words(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}

test('many records become the same files and messages, however many threads print them', () => {
  const folder = temporaryFolder({ ...GOOD, 'opsg.yaml': 'groups: [{ reference: EXWG, name: Example }]\n' });
  const alone = spawnProgram([...ARGV, '--jobs', '1'], folder);
  const before = contents(join(folder, 'out/White'));
  expect(Object.keys(before)).toHaveLength(RECORDS * 2);
  const together = anew([...ARGV, '--jobs', '3'], folder);
  expect([together.exit, words(together.out), together.talk]).toEqual([
    alone.exit,
    words(alone.out),
    alone.talk,
  ]);
  expect(contents(join(folder, 'out/White'))).toEqual(before);
  expect(spawnProgram(['templates', 'eject', 'mine'], folder).exit).toBe(0);
  expect(anew([...ARGV, '--jobs', '1', '--templates', 'mine'], folder).exit).toBe(0);
  expect(contents(join(folder, 'out/White')), 'by an engine in a process of its own').toEqual(before);
});

test('what is wrong with records, and between them, is said alike and in their order, whoever checks them', () => {
  const settings = { 'opsg.yaml': 'groups: [{ reference: EXWG, name: Example }]\n' };
  const twice = { 'meetings/23.yaml': record(9, 'The group met again.') };
  const bad = {
    'meetings/20.yaml': 'group: EXWG\nmeeting: [\n',
    'meetings/4.yaml': record(4, 'See  item 99.').replace('date:', 'dat:'),
  };
  const folders = [twice, { ...twice, ...bad }].map((more) =>
    temporaryFolder({ ...GOOD, ...settings, ...more }),
  );
  const seen = folders.map((folder) => {
    const [alone, shared] = ['1', '3'].map((jobs) =>
      spawnProgram(['render', '--format', 'pdf', '--dry-run', '--audience', 'all', '--jobs', jobs], folder),
    );
    expect([shared?.exit, words(shared?.out ?? new Uint8Array()), shared?.talk]).toEqual([
      alone?.exit,
      words(alone?.out ?? new Uint8Array()),
      alone?.talk,
    ]);
    return `${shared?.exit} ${shared?.talk}`;
  });
  expect(seen[0]).toMatch(/^1 [\s\S]*duplicate-meeting/);
  expect(seen[1]).toMatch(/^1 [\s\S]*20\.yaml[\s\S]*4\.yaml/);
});

test('an audience that is misspelt is said once, and before anything is printed', () => {
  const folder = temporaryFolder({ ...GOOD, 'opsg.yaml': 'groups: [{ reference: EXWG, name: Example }]\n' });
  const { exit, talk } = spawnProgram([...ARGV, '--jobs', '3', '--audience', 'Ambre'], folder);
  expect([exit, talk.match(/unknown-audience/g)?.length]).toEqual([2, 1]);
});

test('what threads cannot print is said in the order of the records, and nothing is written', () => {
  const bad = {
    'meetings/21.yaml': record(21, 'An \\U0001F9FF.'),
    'meetings/7.yaml': record(7, 'A \\U0001F9FF.'),
  };
  const quoted = Object.entries(bad).map(([name, text]) => [
    name,
    text.replace(/- (An? \\U\w+\.)/, '- "$1"'),
  ]);
  const settings = { 'opsg.yaml': 'groups: [{ reference: EXWG, name: Example }]\n' };
  const folder = temporaryFolder({ ...GOOD, ...settings, ...Object.fromEntries(quoted) });
  const runs = ['1', '3', '3'].map((jobs) => spawnProgram([...ARGV, '--jobs', jobs], folder));
  expect(runs[0]?.talk).toMatch(/EXWG_21[\s\S]*EXWG_7|EXWG_7[\s\S]*EXWG_21/);
  for (const { exit, talk } of runs) expect([exit, talk]).toEqual([1, runs[0]?.talk]);
  expect(readdirSync(folder)).not.toContain('out');
});

test('what is wrong with a template is said once', () => {
  const folder = temporaryFolder({ ...GOOD, 'opsg.yaml': 'groups: [{ reference: EXWG, name: Example }]\n' });
  writeFileSync(join(folder, 'item.typ.hbs'), '{{nonsense}}\n');
  const { exit, talk } = spawnProgram([...ARGV, '--jobs', '3', '--templates', '.'], folder);
  expect([exit, talk.match(/template-unknown-name/g)?.length]).toEqual([2, 1]);
});
