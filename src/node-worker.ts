import { parentPort } from 'node:worker_threads';
import type { Question } from './bulk/questions.ts';
import { recordKeeper } from './bulk/record-keeper.ts';
import type { Reply } from './node-hands.ts';
import { nodeWorld } from './node-world.ts';
import { recall } from './stages/recall.ts';

/** What a hired thread does: it keeps records, and answers one question about them after the other. */
export function workForOthers(): void {
  const answer = recordKeeper(nodeWorld(), recall);
  let last: Promise<unknown> = Promise.resolve();
  parentPort?.on('message', (question: Question) => {
    last = last.then(async () => parentPort?.postMessage(await replyTo(question, answer)));
  });
}

async function replyTo(question: Question, answer: (question: Question) => Promise<unknown>): Promise<Reply> {
  try {
    return { answer: await answer(question) };
  } catch (thrown) {
    return { thrown };
  }
}
