import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { BIN } from './program.ts';
import { SMALL_RECORD } from './small-record.ts';
import { temporaryFolder } from './temporary-folder.ts';
import { NODE_FOR_WINDOWS, openWine, type Wine } from './wine.ts';

/** The built program on Node for Windows, under Wine, in a console, and in a folder that nobody may write to. */
const ROOT = fileURLToPath(new URL('..', import.meta.url));
const PATIENCE = 300_000;
const CTRL_C = '\u0003';
/** Enough records that Ctrl-C is typed while their documents are being written. */
const MANY = 50;

let wine: Wine;
beforeAll(() => {
  execFileSync(process.execPath, ['bin/build/fetch-node.mjs', 'win-x64'], { cwd: ROOT });
  wine = openWine();
}, PATIENCE);
afterAll(() => wine.close());

function inConsole(columns: number, argv: readonly string[], folder: string) {
  return wine.inConsole(columns, NODE_FOR_WINDOWS, [BIN, ...argv], folder);
}

function numbered(meeting: number): string {
  const date = new Date(Date.UTC(2020, 0, meeting)).toISOString().slice(0, 10);
  return SMALL_RECORD.replace('28', String(meeting)).replace('2020-01-07', date);
}

describe('a console', () => {
  test.each([
    [50, 'the level of every part that does not say\r'],
    [70, '“classification: White”: the level of every\r'],
  ])('of %i columns gets messages that fit it', { timeout: PATIENCE }, async (columns, line) => {
    const folder = temporaryFolder({ 'a.yaml': 'group: OPSG\n' });
    const running = inConsole(columns, ['validate', 'a.yaml'], folder);
    expect([await running.ended, running.shown()]).toEqual([1, expect.stringContaining(line)]);
  });

  test('takes Ctrl-C while documents are written: all of them are, and the exit code says why', {
    timeout: PATIENCE,
  }, async () => {
    const numbers = Array.from({ length: MANY }, (_, i) => i + 1);
    const folder = temporaryFolder(Object.fromEntries(numbers.map((i) => [`m/${i}.yaml`, numbered(i)])));
    const running = inConsole(80, ['render', 'm', '-f', 'md', '--jobs', '1'], folder);
    while (!existsSync(join(folder, 'out'))) await wait(5);
    running.type(CTRL_C);
    expect(await running.ended).toBe(130);
    const written = existsSync(join(folder, 'out/White')) ? readdirSync(join(folder, 'out/White')) : [];
    expect([0, MANY]).toContain(written.length);
    expect(await inConsole(80, ['render', 'm', '-f', 'md', '--jobs', '1'], folder).ended).toBe(0);
    expect(readdirSync(join(folder, 'out/White'))).toHaveLength(MANY);
  });

  test('takes Ctrl-C while documents are made: none is written, and the exit code says why', {
    timeout: PATIENCE,
  }, async () => {
    const numbers = Array.from({ length: MANY }, (_, i) => i + 1);
    const folder = temporaryFolder(Object.fromEntries(numbers.map((i) => [`m/${i}.yaml`, numbered(i)])));
    const running = inConsole(80, ['render', 'm', '-f', 'pdf', '--jobs', '1', '--no-cache'], folder);
    while (!running.shown().includes(`2 of ${MANY} records`)) await wait(5);
    running.type(CTRL_C);
    expect(await running.ended).toBe(130);
    expect(running.shown()).not.toContain(`${MANY - 1} of ${MANY} records`);
    expect(readdirSync(folder)).toEqual(['m']);
  });

  test('takes Ctrl-C as the end of the watch', { timeout: PATIENCE }, async () => {
    const folder = temporaryFolder({ 'a.yaml': SMALL_RECORD });
    const watching = inConsole(80, ['render', 'a.yaml', '-f', 'md', '--watch'], folder);
    while (!existsSync(join(folder, 'out/White/OPSG_28-Headlines-White.md'))) await wait(50);
    watching.type(CTRL_C);
    expect(await watching.ended).toBe(130);
  });
});

test('a folder that is read-only stops the run in a sentence', { timeout: PATIENCE }, async () => {
  const folder = temporaryFolder({ 'a.yaml': SMALL_RECORD });
  execFileSync('mount', ['--bind', folder, folder]);
  try {
    execFileSync('mount', ['-o', 'remount,bind,ro', folder]);
    const { exit, talk } = await wine.run(NODE_FOR_WINDOWS, [BIN, 'render', 'a.yaml', '-f', 'md'], folder);
    expect([exit, talk]).toEqual([
      4,
      expect.stringMatching(/\bout: you do not have permission\. .*\bname another place/),
    ]);
  } finally {
    execFileSync('umount', [folder]);
  }
  expect(readdirSync(folder)).toEqual(['a.yaml']);
});
