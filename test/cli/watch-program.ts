import { type ChildProcess, spawn } from 'node:child_process';
import { constants } from 'node:os';
import { onTestFinished } from 'vitest';
import { BIN } from '../program.ts';

/** The program, watching on a real disk. */
export interface WatchingProgram {
  /** Waits until the condition holds; it is asked again and again. */
  until(what: string, holds: () => boolean): Promise<void>;
  /** All that was said so far, on both streams. */
  readonly said: () => string;
  /** Sends a signal and waits for the end: the exit code, as a shell would say it. */
  end(signal: NodeJS.Signals): Promise<number>;
}

const LONGEST = 45_000;
const STEP = 10;

/** Starts `opsg render --watch` in a folder, and waits until it watches. It is gone when the test is over. */
export async function watchProgram(argv: readonly string[], folder: string): Promise<WatchingProgram> {
  const env = { PATH: process.env['PATH'], NO_COLOR: '1' };
  const child = spawn(process.execPath, [BIN, 'render', '--watch', ...argv], { cwd: folder, env });
  onTestFinished(() => void child.kill('SIGKILL'));
  let text = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (text += String(chunk)));
  const said = () => text;
  const until = async (what: string, holds: () => boolean) => {
    for (let waited = 0; !holds(); waited += STEP) {
      if (waited > LONGEST || child.exitCode !== null) throw new Error(`waited for: ${what}\n${text}`);
      await new Promise((resolve) => setTimeout(resolve, STEP));
    }
  };
  await until('the first run', () => text.includes('Watching for changes'));
  return { until, said, end: (signal) => ended(child, signal) };
}

/** In the middle of a write, the program finishes it and then ends by the signal itself: to a shell, 128 and its number. */
function ended(child: ChildProcess, signal: NodeJS.Signals): Promise<number> {
  return new Promise((resolve) => {
    child.on('close', (code, by) => resolve(code ?? 128 + constants.signals[by ?? signal]));
    child.kill(signal);
  });
}
