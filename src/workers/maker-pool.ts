import { resolve } from 'node:path';
import { makesPdf } from '../base/artifact.ts';
import type { Result } from '../base/problem.ts';
import { Interrupted } from '../host/errors.ts';
import type { WorkerProcess, World } from '../host/world.ts';
import { closeSpool, openSpool } from '../output/spool.ts';
import type { Workspace } from '../record/workspace.ts';
import type { MadeRecord, Maker, MakingOrder, StartMaking } from './making.ts';
import { openPool } from './pool.ts';
import { startHere } from './start-here.ts';

/** Starting processes takes as long as making some documents, so it does not pay for fewer records than this. */
const ENOUGH = { withPdf: 24, without: 200, toCheck: 200 } as const;
/** After at most this many records, a new process replaces one. It takes seconds to become as fast as the old one. */
const MOST_RECORDS_EACH = 750;
/**
 * Some slack, because one process can be quicker than the others, and no new one should start for its last few
 * records.
 */
const SLACK = 1.1;

/** How many processes may work, and where their documents go in the end; absent: they are not written. */
interface PoolWish {
  readonly jobs: number;
  readonly out: string | undefined;
}

/** The first message to a worker. Record tasks follow. */
export interface WorkerOrder {
  readonly order: MakingOrder;
  readonly workspaces: readonly Result<Workspace>[];
}

/** Makes many records in processes of their own, and few in this one. Documents wait in a spool until it is closed. */
export function makerPool(
  wish: PoolWish,
  world: World,
): { readonly start: StartMaking; readonly close: () => Promise<void> } {
  const opened: OpenMaker[] = [];
  return {
    start: async (parts) => {
      const { order, workspaces, records } = parts;
      const { startWorker } = world;
      const pays = wish.jobs > 1 && records >= enoughFor(order) && startWorker !== undefined;
      if (!pays) return startHere(parts, world);
      const maker = await openMaker({ ...wish, records }, { order, workspaces }, startWorker, world);
      opened.push(maker);
      return maker;
    },
    close: async () => {
      for (const maker of opened) await maker.close();
    },
  };
}

function enoughFor({ formats, isCheckOnly }: MakingOrder): number {
  if (isCheckOnly) return ENOUGH.toCheck;
  return makesPdf(formats) ? ENOUGH.withPdf : ENOUGH.without;
}

interface OpenMaker extends Maker {
  readonly close: () => Promise<void>;
}

async function openMaker(
  { jobs, out, records }: PoolWish & { readonly records: number },
  { order, workspaces }: WorkerOrder,
  startWorker: NonNullable<World['startWorker']>,
  world: World,
): Promise<OpenMaker> {
  const { mustEnd, release } = untilReleased(world.processes);
  const spool = out === undefined ? undefined : await openSpool(resolve(world.workingFolder, out), world);
  const workerOrder: WorkerOrder = { order: { ...order, ...(spool && { spool: spool.folder }) }, workspaces };
  const start = async (): Promise<WorkerProcess> => {
    const worker = await startWorker();
    worker.ask(workerOrder).catch(() => {}); // a process that has ended answers the next question with the same error
    return worker;
  };
  const shifts = Math.ceil((records * SLACK) / jobs / MOST_RECORDS_EACH);
  const pool = openPool({ size: jobs, questionsEach: Math.ceil((records * SLACK) / jobs / shifts), start });
  return {
    make: async (task) => {
      const made = (await pool.ask(task)) as Result<MadeRecord>; // what `worker.ts` answers to a task
      if (mustEnd()) throw new Interrupted();
      return made;
    },
    end: pool.close,
    close: async () => {
      await pool.close();
      if (spool) await closeSpool(spool, world.disk);
      release();
    },
  };
}
function untilReleased({ undisturbed }: World['processes']) {
  let mustEnd = () => false;
  let release = () => {};
  const over = undisturbed(async (isAsked) => {
    mustEnd = isAsked;
    await new Promise<void>((resolve) => {
      release = resolve;
    });
  });
  return {
    mustEnd: () => mustEnd(),
    release: () => {
      release();
      return over;
    },
  };
}
