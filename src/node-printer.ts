import { parentPort } from 'node:worker_threads';
import type { PrintTask } from './bulk/hired-press.ts';
import { ok, type Result } from './model/problem.ts';
import type { Reply } from './node-hands.ts';
import { nodeWorld } from './node-world.ts';
import { type Press, type PressOrder, prepare } from './stages/prepare.ts';

/** What a hired thread does: the first thing that it is asked is to prepare a press, everything else is to print. */
export function printForOthers(): void {
  let press: Result<Press> | undefined;
  let last: Promise<unknown> = Promise.resolve();
  const answerTo = async (question: PressOrder | PrintTask) => {
    if ('headlines' in question)
      return press?.ok && press.value.get(question.format)?.print(...handed(question));
    press = await prepare(question, nodeWorld());
    return press.ok ? ok([...press.value].map(([format, { key }]) => [format, key])) : press;
  };
  parentPort?.on('message', (question: PressOrder | PrintTask) => {
    last = last.then(async () => send(await replyWith(() => answerTo(question))));
  });
}

function handed({ headlines, timestamp }: PrintTask): [PrintTask['headlines'], number] {
  return [headlines, timestamp];
}

async function replyWith(answer: () => Promise<unknown>): Promise<Reply> {
  try {
    return { answer: await answer() };
  } catch (thrown) {
    return { thrown };
  }
}

function send(reply: Reply): void {
  parentPort?.postMessage(reply);
}
