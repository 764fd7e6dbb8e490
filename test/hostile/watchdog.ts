import { Worker } from 'node:worker_threads';

const PATIENCE_SECONDS = 30;

/**
 * Ends the process, and says at which number it stood, where nothing moves on for half a minute: what hangs in a
 * pattern cannot be stopped from inside, and would hold a test for ever without a word.
 */
export function watchdog(what: string): { at(number: number): void; off(): Promise<number> } {
  const cell = new Int32Array(new SharedArrayBuffer(8));
  const worker = new Worker(WATCH, { eval: true, workerData: { cell, what, seconds: PATIENCE_SECONDS } });
  worker.unref();
  return {
    at: (number) => {
      cell[0] = number;
      cell[1] = (cell[1] ?? 0) + 1;
    },
    off: () => worker.terminate(),
  };
}

const WATCH = `
const { workerData: { cell, what, seconds } } = require('node:worker_threads');
const { writeSync } = require('node:fs');
let moves = cell[1];
setInterval(() => {
  if (cell[1] !== moves) { moves = cell[1]; return; }
  writeSync(2, what + ' ' + cell[0] + ' holds the program\\n');
  process.kill(process.pid, 'SIGKILL');
}, seconds * 1000);
`;
