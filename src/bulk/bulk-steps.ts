import { STEPS, type Steps } from '../pipeline.ts';
import type { PressOrder } from '../stages/prepare.ts';
import { hirePress } from './hired-press.ts';

/** To start threads takes as long as to print some documents: for fewer records than this it does not pay. */
const ENOUGH = 24;

/** The steps of a run of which `jobs` threads print the documents, where there are enough of them. */
export function bulkSteps(jobs: number): Steps {
  let records = 0;
  return {
    ...STEPS,
    check: (file, workspace) => {
      records += 1;
      return STEPS.check(file, workspace);
    },
    prepare: async (order, world) => {
      const pays = jobs > 1 && records >= ENOUGH && order.formats.includes('pdf');
      if (!pays || !world.hire) return STEPS.prepare(order, world);
      const { hire } = world;
      return hirePress(plain(order), await Promise.all(Array.from({ length: jobs }, () => hire())));
    },
  };
}

/** The order alone: a request has more to it, and not all of that can be sent to a thread. */
function plain({ formats, templates, pdfStandard }: PressOrder): PressOrder {
  return {
    formats,
    ...(templates !== undefined && { templates }),
    ...(pdfStandard !== undefined && { pdfStandard }),
  };
}
