import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { Artifact, FiledArtifact } from '../base/artifact.ts';
import type { OnProgress } from '../base/overlapping.ts';
import { ok } from '../base/problem.ts';
import type { CheckedRecord } from '../check/check-records.ts';
import type { World } from '../host/world.ts';
import { STEPS, type Steps } from '../pipeline.ts';
import type { RecordFile } from '../record/record-file.ts';
import type { PressOrder } from '../render/prepare.ts';
import type { Document } from '../render/printing.ts';
import { type HeldRecord, heldRecord } from './held-record.ts';
import type { MadeDocument, MakingOrder } from './questions.ts';
import { type Commission, openWorkshop, type Workshop } from './workshop.ts';

/** To start processes takes as long as to make some documents: for fewer records than this it does not pay. */
const ENOUGH = { withPdf: 24, without: 200 } as const;

/** How a run would be shared out. */
export interface Bulk
  extends Pick<Commission, 'jobs' | 'out'>,
    Omit<MakingOrder, 'spool' | keyof PressOrder> {
  /** What to print, perhaps with more to it that is no business of another process. */
  readonly order: PressOrder;
  readonly onProgress: OnProgress | undefined;
  readonly onChecked: OnProgress | undefined;
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
export function bulkRun(bulk: Bulk, world: World): BulkRun {
  let workshop: Workshop | undefined;
  const steps: BulkRun['steps'] = {
    ...STEPS,
    begin: async ({ length: records }) => {
      if (pays(bulk, records, world)) workshop = await openWorkshop(commission(bulk, records), world);
    },
    check: async (file, workspace) =>
      workshop
        ? heldRecord(packed(file), await workshop.make(file, workspace), workspace)
        : STEPS.check(file, workspace),
    onChecked: (done, total) => (workshop ? undefined : bulk.onChecked?.(done, total)),
    prepare: async (order, where) => {
      const ready = await workshop?.ready;
      if (!ready) return STEPS.prepare(order, where);
      return ready.ok ? ok(new Map()) : ready;
    },
    documents: (record, audience) => ('made' in record ? record.made : STEPS.documents(record, audience)),
    otherDocuments: (record, others) =>
      'made' in record ? record.otherDocuments : STEPS.otherDocuments(record, others),
    print: async (document, printing) =>
      'printed' in document ? document.printed : STEPS.print(document, printing),
  };
  return {
    steps,
    onProgress: (done, total) => (workshop ? undefined : bulk.onProgress?.(done, total)),
    close: async () => workshop?.close(),
  };
}

/** Of thousands of records the bytes are kept small: only where something is wrong between two are they asked for. */
function packed({ file, bytes }: RecordFile): RecordFile {
  const small = new Uint8Array(deflateRawSync(bytes, { level: 1 })); // a copy: what zlib gives is part of 16 kB
  return {
    file,
    get bytes() {
      return inflateRawSync(small);
    },
  };
}

function pays({ jobs, order: { formats } }: Bulk, records: number, { hire }: World): boolean {
  const enough = formats.includes('pdf') ? ENOUGH.withPdf : ENOUGH.without;
  return jobs > 1 && records >= enough && hire !== undefined;
}

function commission(
  {
    jobs,
    out,
    order,
    onProgress,
    audience,
    timestamp,
    earlierIn,
    wanted,
    standingIn,
    others,
    isLogged,
  }: Bulk,
  records: number,
): Commission {
  const { formats, templates, pdfStandard } = order;
  return {
    jobs,
    records,
    out,
    order: {
      audience,
      timestamp,
      earlierIn,
      wanted,
      standingIn,
      others,
      isLogged,
      formats,
      ...(templates !== undefined && { templates }),
      ...(pdfStandard !== undefined && { pdfStandard }),
    },
    onRecord: (done) => onProgress?.(done * wanted.length, records * wanted.length),
  };
}
