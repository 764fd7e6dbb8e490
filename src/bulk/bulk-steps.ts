import { resolve } from 'node:path';
import type { Artifact, FiledArtifact } from '../model/artifact.ts';
import { ok } from '../model/problem.ts';
import { type CheckedRecord, STEPS, type Steps } from '../pipeline.ts';
import type { Document, OnProgress } from '../printing.ts';
import type { PressOrder } from '../stages/prepare.ts';
import { closeSpool, openSpool, type Spool } from '../storage/spool.ts';
import type { World } from '../world.ts';
import { type HeldRecord, heldRecord } from './held-record.ts';
import { closeOffice, makeRecord, type Office, openOffice } from './office.ts';
import type { MadeDocument, MakingOrder } from './questions.ts';

/** To start processes takes as long as to make some documents: for fewer records than this it does not pay. */
const ENOUGH = { withPdf: 24, without: 200 } as const;

/** How a run is shared out. */
export interface Bulk extends Omit<MakingOrder, 'spool' | keyof PressOrder> {
  /** How many processes may work at a time. */
  readonly jobs: number;
  /** What to print, perhaps with more to it that is no business of another process. */
  readonly order: PressOrder;
  /** The folder that documents go to in the end; absent: they are not written. */
  readonly out: string | undefined;
  readonly onProgress: OnProgress | undefined;
}

/** The steps of a run that can be shared out, and what is to be done when all is over. */
export interface BulkRun {
  readonly steps: Steps<CheckedRecord | HeldRecord, Document | MadeDocument, Artifact | FiledArtifact>;
  /** For the run to report to: silent where others do the work, of which this has been told by then. */
  readonly onProgress: OnProgress;
  readonly close: () => Promise<void>;
}

/**
 * Where there are enough records, other processes do all that is done to one record, in one go: what they have made
 * waits in files until it is known that every record is good.
 */
export function bulkRun({ jobs, out, order, onProgress, ...bulk }: Bulk, world: World): BulkRun {
  let office: Office | undefined;
  let spool: Spool | undefined;
  const steps: BulkRun['steps'] = {
    ...STEPS,
    begin: async (records) => {
      const enough = order.formats.includes('pdf') ? ENOUGH.withPdf : ENOUGH.without;
      if (jobs < 2 || records < enough || !world.hire) return;
      spool = out === undefined ? undefined : await openSpool(resolve(world.workingFolder, out), world);
      const made = (done: number) =>
        onProgress?.(done * order.formats.length, records * order.formats.length);
      office = await openOffice(jobs, { ...plain(order), ...bulk, spool: spool?.folder }, world.hire, made);
    },
    check: async (file, workspace) =>
      office
        ? heldRecord(file, await makeRecord(office, file, workspace), workspace)
        : STEPS.check(file, workspace),
    prepare: async (order, where) => {
      const ready = await office?.ready;
      if (!ready) return STEPS.prepare(order, where);
      return ready.ok ? ok(new Map()) : ready;
    },
    documents: (record, audience) => ('made' in record ? record.made : STEPS.documents(record, audience)),
    print: async (document, printing) =>
      'printed' in document ? document.printed : STEPS.print(document, printing),
  };
  const close = async () => {
    if (office) closeOffice(office);
    if (spool) await closeSpool(spool, world.disk);
  };
  return { steps, close, onProgress: (done, total) => (office ? undefined : onProgress?.(done, total)) };
}

/** The order alone: not all that comes with a request can be sent to another process. */
function plain({ formats, templates, pdfStandard }: PressOrder): PressOrder {
  return {
    formats,
    ...(templates !== undefined && { templates }),
    ...(pdfStandard !== undefined && { pdfStandard }),
  };
}
