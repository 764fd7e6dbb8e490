import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { BIN, type Run, spawnProgram } from '../program.ts';
import { temporaryFolder } from '../temporary-folder.ts';

/** Enough records for the pool to start processes, each with a text above White. */
const RECORDS = 25;

function record(meeting: number, text: string): string {
  return `group: EXWG
meeting: ${meeting}
date: ${new Date(Date.UTC(2020, 0, meeting)).toISOString().slice(0, 10)}
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
const SETTINGS = { 'opsg.yaml': 'groups: [{ reference: EXWG, name: Example }]\n' };
const ARGV = ['render', '--format', 'md,pdf'];

/** Every file below a folder, in base 64, by its path. */
function contents(folder: string): Readonly<Record<string, string>> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /\.\w+$/.test(name),
  );
  return Object.fromEntries(files.sort().map((name) => [name, readFileSync(join(folder, name), 'base64')]));
}

function words(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}

const LOGGED = [...ARGV, '--redaction-log', 'log.yaml', '--jobs'];

/** The folder in which two processes have made all documents and the log, and what they said. */
let printed: { readonly folder: string; readonly run: Run };
beforeAll(() => {
  const folder = mkdtempSync(join(tmpdir(), 'opsg-bulk-'));
  for (const [path, text] of Object.entries({ ...GOOD, ...SETTINGS })) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  printed = { folder, run: spawnProgram([...LOGGED, '2'], folder) };
});
afterAll(() => rmSync(printed.folder, { recursive: true, force: true }));

test('many records become the same files, messages and log, however many processes make them', () => {
  const { folder: shared, run: together } = printed;
  const folder = temporaryFolder({ ...GOOD, ...SETTINGS });
  const alone = spawnProgram([...LOGGED, '1'], folder);
  const log = readFileSync(join(folder, 'log.yaml'), 'utf8');
  expect(log.match(/Nobody outside may read of supplier/g)).toHaveLength(RECORDS);
  const before = contents(join(folder, 'out/White'));
  expect(Object.keys(before)).toHaveLength(RECORDS * 2);
  expect(readFileSync(join(shared, 'log.yaml'), 'utf8')).toBe(log);
  expect([together.exit, words(together.out), together.talk]).toEqual([
    alone.exit,
    words(alone.out),
    alone.talk,
  ]);
  expect(contents(join(shared, 'out/White'))).toEqual(before);
  expect(spawnProgram(['templates', 'eject', 'mine'], folder).exit).toBe(0);
  rmSync(join(folder, 'out'), { recursive: true });
  expect(spawnProgram([...ARGV, '--jobs', '1', '--templates', 'mine'], folder).exit).toBe(0);
  expect(contents(join(folder, 'out/White')), 'by an engine in a process of its own').toEqual(before);
});

test('problems of records, and between them, are the same and in the same order, whichever process checks them', () => {
  const twice = { 'meetings/23.yaml': record(9, 'The group met again.') };
  const bad = {
    'meetings/20.yaml': 'group: EXWG\nmeeting: [\n',
    'meetings/4.yaml': record(4, 'See  item 99.').replace('date:', 'dat:'),
  };
  const folder = temporaryFolder({ ...GOOD, ...SETTINGS, ...twice, ...bad });
  const [alone, shared] = ['1', '2'].map((jobs) => spawnProgram([...ARGV, '--jobs', jobs], folder));
  expect([shared?.exit, shared?.talk]).toEqual([1, alone?.talk]);
  expect(shared?.talk).toMatch(/duplicate-meeting/);
  expect(shared?.talk).toMatch(/20\.yaml[\s\S]*4\.yaml/);
  expect(readdirSync(folder)).not.toContain('out');
});

test('characters that no font has are reported in the order of the records, and nothing is written', () => {
  const bad = {
    'meetings/21.yaml': record(21, '"An \\U0001F9FF."'),
    'meetings/7.yaml': record(7, '"A \\U0001F9FF."'),
  };
  const folder = temporaryFolder({ ...GOOD, ...SETTINGS, ...bad });
  const { exit, talk } = spawnProgram([...ARGV, '--jobs', '2'], folder);
  expect([exit, talk]).toEqual([1, expect.stringMatching(/21\.yaml[\s\S]*7\.yaml/)]);
  expect(spawnProgram([...ARGV, '--jobs', '1'], folder).talk).toBe(talk);
  expect(readdirSync(folder)).not.toContain('out');
});

test('a misspelt audience is reported once, before anything is printed', () => {
  const folder = temporaryFolder({ ...GOOD, ...SETTINGS });
  const { exit, talk } = spawnProgram([...ARGV, '--jobs', '2', '--audience', 'Ambre'], folder);
  expect([exit, talk.match(/unknown-audience/g)?.length]).toEqual([2, 1]);
});

test('a problem of a template is reported once', () => {
  const folder = temporaryFolder({ ...GOOD, ...SETTINGS });
  writeFileSync(join(folder, 'item.typ.hbs'), '{{nonsense}}\n');
  const { exit, talk } = spawnProgram([...ARGV, '--jobs', '2', '--templates', '.'], folder);
  expect([exit, talk.match(/template-unknown-name/g)?.length]).toEqual([2, 1]);
});

/** Starts a run over many records, and comes back when documents wait to be written. */
async function underWay(folder: string): Promise<ChildProcess> {
  const child = spawn(process.execPath, [BIN, ...ARGV, '--jobs', '2'], { cwd: folder, stdio: 'pipe' });
  const isOver = () => child.exitCode !== null;
  while (!isOver() && waitingIn(folder).length === 0) await new Promise((wake) => setTimeout(wake, 2));
  expect(isOver()).toBe(false);
  return child;
}

/** The documents of runs that are not over. */
function waitingIn(folder: string): readonly string[] {
  const area = join(folder, 'out/.opsg');
  if (!existsSync(area)) return [];
  const spools = readdirSync(area).filter((name) => name.startsWith('spool-'));
  return spools.flatMap((name) => readdirSync(join(area, name)));
}

function helpersOf({ pid }: ChildProcess): readonly number[] {
  return execFileSync('pgrep', ['-P', String(pid)], { encoding: 'utf8' })
    .trim()
    .split('\n')
    .map(Number);
}

test('a process that dies at work gives one sentence, and nothing is written', async () => {
  const folder = temporaryFolder({ ...GOOD, ...SETTINGS });
  const child = await underWay(folder);
  let talk = '';
  child.stderr?.on('data', (text) => {
    talk += text;
  });
  const helpers = helpersOf(child);
  expect(helpers).toHaveLength(2);
  for (const helper of helpers) process.kill(helper, 'SIGKILL');
  const [exit] = await once(child, 'close');
  expect([exit, talk.trim().split('\n')]).toEqual([
    4,
    [expect.stringMatching(/^opsg had to stop: a process .* ended too early/)],
  ]);
  expect(readdirSync(folder)).not.toContain('out');
});

test.each([
  ['SIGINT', 'SIGINT'],
  ['SIGTERM', 'SIGTERM'],
] as const)('a request to end (%s) is met at once, and nothing is left of what waited', async (_, signal) => {
  const folder = temporaryFolder({ ...GOOD, ...SETTINGS });
  const child = await underWay(folder);
  child.kill(signal);
  expect(await once(child, 'close')).toEqual([null, signal]);
  expect(readdirSync(folder)).not.toContain('out');
});

test('what waits of a run that was killed is removed by the next one, and its helpers end by themselves', async () => {
  const folder = temporaryFolder({ ...GOOD, ...SETTINGS });
  const child = await underWay(folder);
  const helpers = helpersOf(child);
  child.kill('SIGKILL');
  await once(child, 'close');
  expect(waitingIn(folder).length).toBeGreaterThan(0);
  const isRunning = (id: number) => existsSync(`/proc/${id}/exe`);
  while (helpers.some(isRunning)) await new Promise((wake) => setTimeout(wake, 10));
  expect(spawnProgram(ARGV, folder).exit).toBe(0);
  expect(waitingIn(folder)).toEqual([]);
  expect(readdirSync(join(folder, 'out/.opsg'))).toEqual(['White']);
});

test('a second run keeps what is unchanged, prints what has changed, and restores what was lost', () => {
  const { folder } = printed;
  const argv = [...ARGV, '--jobs', '2'];
  const before = contents(join(folder, 'out/White'));
  writeFileSync(join(folder, 'meetings/3.yaml'), record(3, 'The group met, 77.'));
  rmSync(join(folder, 'out/White/EXWG_5-Headlines-White.md'));
  writeFileSync(join(folder, 'out/White/EXWG_6-Headlines-White.md'), 'mine');
  expect(spawnProgram(argv, folder)).toMatchObject({ exit: 2, talk: expect.stringContaining('changed') });
  expect(spawnProgram([...argv, '--force'], folder).exit).toBe(0);
  const after = contents(join(folder, 'out/White'));
  const changed = Object.keys(after).filter((name) => after[name] !== before[name]);
  expect(Object.keys(after)).toEqual(Object.keys(before));
  expect(changed.map((name) => name.slice(0, 7))).toEqual(['EXWG_3-', 'EXWG_3-']);
});

test('of hundreds of records no document is lost between the processes', () => {
  const numbers = Array.from({ length: 205 }, (_, i) => i + 1);
  const records = numbers.map((number) => [
    `meetings/${number}.yaml`,
    record(number, `They met, ${number}.`),
  ]);
  const folder = temporaryFolder({ ...Object.fromEntries(records), ...SETTINGS });
  expect(spawnProgram(['render', '-q', '-f', 'md', '--jobs', '2'], folder).exit).toBe(0);
  const texts = numbers.map((number) =>
    readFileSync(join(folder, `out/White/EXWG_${number}-Headlines-White.md`), 'utf8'),
  );
  expect(texts.filter((text, i) => !text.includes(`They met, ${i + 1}.`))).toEqual([]);
  expect(readdirSync(join(folder, 'out/.opsg'))).toEqual(['White']);
});
