/**
 * The PDF engine in a separate process: see `node-pdf-process.ts`, which starts it. A thread beside the engine ends
 * the process if it uses too much memory, or if nobody waits for it any more, because the engine blocks its own
 * thread.
 *
 * @module
 */
import { Worker } from 'node:worker_threads';
import type { PdfAnswer, PdfQuestion } from '../host/node-pdf-process.ts';
import { nodeWorld } from '../host/node-world.ts';
import type { CompilePdf } from '../record/pdf-options.ts';
import { startPdfEngine } from '../render/pdf/engine.ts';

/**
 * What the thread does, as a text, because a standalone program has no file for a thread to start from. A request to
 * terminate is how the other process tells too much memory from a crash.
 */
const WATCH = `
  const { workerData: megabytes } = require('node:worker_threads');
  const parent = process.ppid;
  setInterval(() => {
    if (process.memoryUsage.rss() > megabytes * 2 ** 20) process.kill(process.pid, 'SIGTERM');
    if (process.ppid !== parent) process.kill(process.pid, 'SIGKILL');
  }, 25);
`;

serve();

function serve(): void {
  let compile: CompilePdf | undefined;
  process.on('message', async (question: PdfQuestion) => {
    if ('source' in question) answer(compile ? await compile(question.source, question.timestamp) : 'engine');
    else {
      new Worker(WATCH, { eval: true, workerData: question.megabytes }).unref();
      const started = await startPdfEngine(question.wish, nodeWorld());
      if (started.ok) compile = started.value;
      answer(started.ok ? { ...started, value: true } : started);
    }
  });
}

function answer(value: PdfAnswer): void {
  process.send?.(value);
}
