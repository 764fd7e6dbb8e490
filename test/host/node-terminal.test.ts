import { spawn, spawnSync } from 'node:child_process';
import { closeSync, constants, openSync, readSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, expect, test, vi } from 'vitest';
import { hasCode } from '../../src/host/errors.ts';
import { BIN, shell } from '../program.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const NO_WAIT = constants.O_NONBLOCK;
const FILLER = '.';

/** What something gives, or nothing where it would have to wait. */
function atOnce(act: () => number): number | undefined {
  try {
    return act();
  } catch (thrown) {
    if (hasCode(thrown, 'EAGAIN')) return undefined;
    throw thrown;
  }
}

function fill(pipe: number): number {
  let length = 0;
  const write = (size: number) => atOnce(() => writeSync(pipe, FILLER.repeat(size)));
  for (const size of [4096, 1]) for (let more = write(size); more; more = write(size)) length += more;
  return length;
}

/** Everything that comes out of a pipe, read as slowly as a pager, until nobody can write to it any more. */
async function slowly(pipe: number): Promise<string> {
  const chunk = Buffer.alloc(2000);
  let text = '';
  for (;;) {
    const length = atOnce(() => readSync(pipe, chunk));
    if (length === 0) return text;
    if (length) text += chunk.toString('latin1', 0, length);
    else await wait(5);
  }
}

test('what a pipe that is full and does not wait cannot take comes later, whole', async () => {
  const folder = temporaryFolder();
  const fifo = join(folder, 'fifo');
  expect(spawnSync('mkfifo', [fifo]).status).toBe(0);
  const reader = openSync(fifo, constants.O_RDONLY | NO_WAIT);
  const writer = openSync(fifo, constants.O_WRONLY | NO_WAIT);
  const filled = fill(writer);
  expect(filled).toBeGreaterThan(4096);
  const command = `'${process.execPath}' '${BIN}' schema --built-in >&3`;
  const child = spawn('sh', ['-c', command], { cwd: folder, stdio: ['ignore', 'ignore', 'inherit', writer] });
  const ended = new Promise((resolve) => child.on('close', resolve));
  await wait(500); // by now it has something to say, and nobody has read anything
  closeSync(writer);
  const text = await slowly(reader);
  closeSync(reader);
  const { out } = shell('opsg schema --built-in', folder);
  expect(text.slice(0, filled)).toBe(FILLER.repeat(filled));
  expect(text.slice(filled)).toBe(Buffer.from(out).toString('latin1'));
  expect(text.length).toBeGreaterThan(filled + 10_000);
  expect(await ended).toBe(0);
});

afterEach(() => vi.resetModules());

test('an output that the system cannot describe, as on Windows, stops nothing', async () => {
  vi.resetModules();
  vi.doMock('node:fs', async (original) => ({
    ...(await original<typeof import('node:fs')>()),
    fstatSync: () => {
      throw Object.assign(new Error('EBADF'), { code: 'EBADF' });
    },
  }));
  const { nodeTerminal } = await import('../../src/host/node-terminal.ts');
  vi.doUnmock('node:fs');
  const { isWatched, showsResults } = nodeTerminal();
  expect([isWatched, showsResults]).toEqual([process.stderr.isTTY === true, process.stdout.isTTY === true]);
});
