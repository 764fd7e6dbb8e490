import type { Question } from './bulk/questions.ts';
import { recordMaker } from './bulk/record-maker.ts';
import type { Reply } from './node-hands.ts';
import { nodeWorld } from './node-world.ts';

/** What a hired process does: it answers one question after the other, until nobody can ask any more. */
export function workForOthers(): void {
  const answer = recordMaker(nodeWorld());
  let last: Promise<unknown> = Promise.resolve();
  process.on('message', (question: Question) => {
    last = last.then(async () => {
      if (process.connected) process.send?.(await replyTo(question, answer));
    });
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
