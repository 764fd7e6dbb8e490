/**
 * The PDF engine in a separate process: see `node-pdf-process.ts`, which starts it. A thread beside the engine ends
 * the process if it uses too much memory, or if nobody waits for it any more, because the engine blocks its own
 * thread.
 *
 * @module
 */
import { isMainThread, Worker, workerData } from 'node:worker_threads';
import type { PdfAnswer, PdfQuestion } from '../host/node-pdf-process.ts';
import { nodeWorld } from '../host/node-world.ts';
import type { CompilePdf } from '../record/pdf-options.ts';
import { startPdfEngine } from '../render/pdf/engine.ts';

const GLANCE_MILLISECONDS = 25;
const MEGABYTE = 2 ** 20;

if (isMainThread) serve();
else watch(Number(workerData));

function serve(): void {
  let compile: CompilePdf | undefined;
  process.on('message', async (question: PdfQuestion) => {
    if ('source' in question) answer(compile ? await compile(question.source, question.timestamp) : 'engine');
    else {
      new Worker(new URL(import.meta.url), { workerData: question.megabytes }).unref();
      const started = await startPdfEngine(question.wish, nodeWorld());
      if (started.ok) compile = started.value;
      answer(started.ok ? { ...started, value: true } : started);
    }
  });
}

function answer(value: PdfAnswer): void {
  process.send?.(value);
}

/** A request to terminate is how the other process tells too much memory from a crash. */
function watch(megabytes: number): void {
  const parent = process.ppid;
  setInterval(() => {
    if (process.memoryUsage.rss() > megabytes * MEGABYTE) process.kill(process.pid, 'SIGTERM');
    if (process.ppid !== parent) process.kill(process.pid, 'SIGKILL');
  }, GLANCE_MILLISECONDS);
}
