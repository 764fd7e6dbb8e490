import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { expect, onTestFinished, test } from 'vitest';
import { BIN } from '../program.ts';
import { temporaryFolder } from '../temporary-folder.ts';

/** The program as a process of its own, and the address that it has printed. */
async function startedIn(folder: string, ...argv: readonly string[]) {
  const env = { PATH: process.env['PATH'], NO_COLOR: '1' };
  const child = spawn(process.execPath, [BIN, 'preview', ...argv], { cwd: folder, env });
  onTestFinished(() => void child.kill('SIGKILL'));
  const ended = new Promise<number>((resolve) => {
    child.on('close', (code, by) => resolve(code ?? 128 + constants.signals[by ?? 'SIGKILL']));
  });
  let said = '';
  child.stderr.on('data', (chunk) => (said += String(chunk)));
  const address = new Promise<string>((resolve) => {
    child.stdout.once('data', (chunk) => resolve(String(chunk).trim()));
    void ended.then(() => resolve(''));
  });
  return { child, ended, address: await address, said: () => said };
}

test('it ends with Ctrl-C, a request to end, and its terminal, and lets go of its port', async () => {
  const folder = temporaryFolder({ 'readme.txt': '' });
  let port = '0';
  for (const [signal, exit] of [
    ['SIGINT', 130],
    ['SIGTERM', 143],
    ['SIGHUP', 129],
  ] as const) {
    const { child, ended, address } = await startedIn(folder, '--port', port);
    expect(address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/[\w-]{32}\/$/);
    port = new URL(address).port;
    const answer = await fetch(address);
    expect([answer.status, await answer.text()]).toEqual([
      200,
      expect.stringContaining('There is no record'),
    ]);
    const events = await fetch(`${address}events`); // an open answer does not keep it
    child.kill(signal);
    expect(await ended).toBe(exit);
    await events.body?.cancel().catch(() => {});
  }
});

test('it says that a port is taken', async () => {
  const folder = temporaryFolder({ 'readme.txt': '' });
  const { address } = await startedIn(folder);
  const other = await startedIn(folder, '--port', new URL(address).port);
  expect(await other.ended).toBe(2);
  expect(other.said()).toMatch(/^Port \d+ is taken, or may not be used\. Name another one with --port/);
});
