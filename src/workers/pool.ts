import type { WorkerProcess } from '../host/world.ts';

/** Processes that work for this one. */
export interface Pool {
  /** Sends a question to the least busy process. The answers of one process come in the order of its questions. */
  readonly ask: (question: unknown) => Promise<unknown>;
  /** Ends all processes, even busy ones. */
  readonly close: () => Promise<void>;
}

interface PoolOptions {
  readonly size: number;
  /** After this many questions a new process takes over, because a process gives some memory back only when it ends. */
  readonly questionsEach: number;
  readonly start: () => Promise<WorkerProcess>;
}

/** A place in a pool, and its current process. */
interface Slot {
  worker: Promise<WorkerProcess>;
  asked: number;
  open: number;
  /** The answer to the last question. */
  last: Promise<unknown>;
}

/** Starts a pool of processes. */
export function openPool({ size, questionsEach, start }: PoolOptions): Pool {
  const started: Promise<WorkerProcess>[] = [];
  const begin = () => {
    const worker = start();
    started.push(worker);
    return worker;
  };
  const slots: readonly Slot[] = Array.from({ length: size }, () => ({
    worker: begin(),
    asked: 0,
    open: 0,
    last: Promise.resolve(),
  }));
  /** The next process starts only after the old one has ended: both at once would use twice the memory. */
  const relieve = async (before: Promise<WorkerProcess>, last: Promise<unknown>) => {
    await last.catch(() => {});
    await (await before).end();
    return begin();
  };
  return {
    ask: async (question) => {
      const slot = slots.reduce((best, one) => (one.open < best.open ? one : best));
      if (slot.asked === questionsEach) {
        slot.worker = relieve(slot.worker, slot.last);
        slot.asked = 0;
      }
      slot.asked += 1;
      slot.open += 1;
      const answer = slot.worker.then((worker) => worker.ask(question));
      slot.last = answer;
      return answer.finally(() => {
        slot.open -= 1;
      });
    },
    close: async () => {
      const ends = await Promise.allSettled(started);
      await Promise.all(ends.flatMap((one) => (one.status === 'fulfilled' ? [one.value.end()] : [])));
    },
  };
}
