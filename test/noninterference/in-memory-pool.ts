import type { WorkerProcess } from '../../src/host/world.ts';
import { prepare } from '../../src/render/prepare.ts';
import { makerHere } from '../../src/workers/make-record.ts';
import type { WorkerOrder } from '../../src/workers/maker-pool.ts';
import type { Maker, RecordTask } from '../../src/workers/making.ts';
import type { MemoryWorld } from '../memory-world.ts';

/** The world with workers in it: they run in this process, and get and give copies, as real ones do. */
export function withWorkers(world: MemoryWorld): MemoryWorld {
  return { ...world, cores: 2, startWorker: async () => worker(world) };
}

function worker(world: MemoryWorld): WorkerProcess {
  let maker: Maker | undefined;
  const answer = async (question: WorkerOrder | RecordTask) => {
    if ('file' in question) return maker?.make(question);
    maker = makerHere({ ...question, renderers: await prepare(question.order, world) }, world);
    return undefined;
  };
  let last: Promise<unknown> = Promise.resolve();
  return {
    ask: (question) => {
      const copy = structuredClone(question) as WorkerOrder | RecordTask; // the type of what was copied
      last = last.then(() => answer(copy)).then((reply) => structuredClone(reply));
      return last;
    },
    end: async () => {},
  };
}
