import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { COMMAND, judge, type Scene, scene, stage, Tally } from './sets.ts';

/** How long a whole run may take here, at most, in milliseconds: a kill after it finds a run that has ended. */
const LONGEST_WAIT = 1200;
/** How long writing takes. */
const WRITING = 60;

/**
 * Kills a run at a random moment, many times: every second one at a moment of its writing, which is a small part of
 * the whole.
 */
export async function killRuns(count: number, random: () => number): Promise<Tally> {
  const set = await scene();
  const tally = new Tally();
  for (let i = 0; i < count; i++) {
    const signal = (['SIGKILL', 'SIGTERM', 'SIGINT'] as const)[i % 3] ?? 'SIGKILL';
    await killOne(set, i % 2 === 0, signal, random, tally);
  }
  set.remove();
  return tally;
}

async function killOne(
  set: Scene,
  isWriting: boolean,
  signal: NodeJS.Signals,
  random: () => number,
  tally: Tally,
): Promise<void> {
  const folder = stage(set);
  const child = spawn(process.execPath, COMMAND, { cwd: folder, stdio: 'ignore' });
  const ended = new Promise<string>((resolve) => {
    child.on('exit', (code, by) => resolve(by ?? String(code)));
  });
  if (isWriting) await untilLocked(folder, () => child.exitCode !== null);
  await pause(random() * (isWriting ? WRITING : LONGEST_WAIT));
  child.kill(signal);
  const end = await ended;
  if (end !== '0' && end !== signal) tally.wrong.push(`${signal} ended it with ${end}`);
  await judge(folder, signal, set, tally);
}

async function untilLocked(folder: string, hasEnded: () => boolean): Promise<void> {
  const lock = join(folder, 'out/.opsg/White/lock');
  while (!existsSync(lock) && !hasEnded()) await pause(1);
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

/** Numbers from 0 to 1 that a seed decides (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
