import { resolve } from 'node:path';
import type { Result } from '../base/problem.ts';
import { Interrupted } from '../host/errors.ts';
import type { World } from '../host/world.ts';
import { closeSpool, openSpool } from '../output/spool.ts';
import type { RecordFile } from '../record/record-file.ts';
import type { Workspace } from '../record/workspace.ts';
import { closeOffice, makeRecord, openOffice, type Staffing } from './office.ts';
import type { MadeRecord, MakingOrder } from './questions.ts';

/** What is to be made in a workshop, and by how many. */
export interface Commission extends Staffing {
  readonly order: Omit<MakingOrder, 'spool'>;
  /** The folder that documents go to in the end; absent: they are not written. */
  readonly out: string | undefined;
}

/** Processes at work, and the spool in which their documents wait. */
export interface Workshop {
  /** What is wrong with the templates, or nothing. */
  readonly ready: Promise<Result<undefined>>;
  readonly make: (file: RecordFile, settings: Result<Workspace>) => Promise<Result<MadeRecord>>;
  /** Ends the processes, and removes what still waits. */
  readonly close: () => Promise<void>;
}

/** Opens a workshop. As long as it is open, a request to end is met once nothing of it is left. */
export async function openWorkshop({ order, out, ...staffing }: Commission, world: World): Promise<Workshop> {
  const { mustEnd, release } = untilReleased(world.processes);
  const spool = out === undefined ? undefined : await openSpool(resolve(world.workingFolder, out), world);
  const { hire } = world;
  if (!hire) throw new Error('a workshop needs somebody to hire');
  const office = await openOffice(staffing, { ...order, spool: spool?.folder }, hire);
  return {
    ready: office.ready,
    make: async (file, settings) => {
      const made = await makeRecord(office, file, settings);
      if (mustEnd()) throw new Interrupted();
      if (office.done === staffing.records) await closeOffice(office); // their memory is wanted for what comes now
      return made;
    },
    close: async () => {
      await closeOffice(office);
      if (spool) await closeSpool(spool, world.disk);
      await release();
    },
  };
}

/** Takes requests to end until it is released: then the process ends, if there was one. */
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
