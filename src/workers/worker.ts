import type { Reply } from '../host/node-processes.ts';
import { nodeWorld } from '../host/node-world.ts';
import type { Question } from './questions.ts';
import { recordMaker } from './record-maker.ts';

/**
 * What a hired process does: it answers one question after the other, until nobody can ask any more. It begins with
 * one while the files of the one before are being written, and no earlier: questions can depend on older answers.
 */
export function workForOthers(): void {
  const answer = recordMaker(nodeWorld());
  let beforeLast: Promise<unknown> = Promise.resolve();
  let last = beforeLast;
  process.on('message', (question: Question) => {
    const reply = beforeLast.then(() => replyTo(question, answer));
    const sent = Promise.all([reply, last]).then(([own]) => process.connected && process.send?.(own));
    [beforeLast, last] = [last, sent];
  });
}

/** Of an error only its message would be copied: what the system says of it goes along by name. */
async function replyTo(question: Question, answer: (question: Question) => Promise<unknown>): Promise<Reply> {
  try {
    return { answer: await answer(question) };
  } catch (thrown) {
    return { thrown: thrown instanceof Error ? { ...thrown } : {} };
  }
}
