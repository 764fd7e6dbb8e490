import type { Hand } from '../../src/host/world.ts';
import { recordMaker } from '../../src/workers/record-maker.ts';
import type { MemoryWorld } from '../memory-world.ts';

/** The world with workers in it: they run in this process, and get and give copies, as real ones do. */
export function withWorkers(world: MemoryWorld): MemoryWorld {
  return { ...world, cores: 2, hire: async () => worker(world) };
}

function worker(world: MemoryWorld): Hand {
  const answer = recordMaker(world);
  let last: Promise<unknown> = Promise.resolve();
  return {
    ask: (question) => {
      const copy = structuredClone(question) as Parameters<typeof answer>[0]; // the type of what was copied
      last = last.then(() => answer(copy)).then((reply) => structuredClone(reply));
      return last;
    },
    end: async () => {},
  };
}
