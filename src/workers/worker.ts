import type { Reply } from '../host/node-processes.ts';
import { nodeWorld } from '../host/node-world.ts';
import { prepare } from '../render/prepare.ts';
import { makerHere } from './make-record.ts';
import type { WorkerOrder } from './maker-pool.ts';
import type { Maker, RecordTask } from './making.ts';

/**
 * What a worker process does: it receives its order, then makes one record after the other until its parent ends. It
 * starts one while the files of the one before are being written, and no earlier.
 */
export function workForOthers(): void {
  const world = nodeWorld();
  let maker: Promise<Maker> | undefined;
  const answer = async (question: WorkerOrder | RecordTask): Promise<unknown> => {
    if ('file' in question) return (await maker)?.make(question);
    maker = prepare(question.order, world).then((renderers) => makerHere({ ...question, renderers }, world));
    await maker;
    return undefined;
  };
  let beforeLast: Promise<unknown> = Promise.resolve();
  let last = beforeLast;
  process.on('message', (question: WorkerOrder | RecordTask) => {
    const reply = beforeLast.then(() => replyTo(answer(question)));
    const sent = Promise.all([reply, last]).then(([own]) => process.connected && process.send?.(own));
    [beforeLast, last] = [last, sent];
  });
}

/**
 * Structured cloning copies only the message of an error, so the properties that the system gave it are sent by name.
 */
async function replyTo(answer: Promise<unknown>): Promise<Reply> {
  try {
    return { answer: await answer };
  } catch (thrown) {
    return { thrown: thrown instanceof Error ? { ...thrown } : {} };
  }
}
