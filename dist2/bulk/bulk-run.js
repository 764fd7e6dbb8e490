import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { ok } from '../model/problem.js';
import { STEPS } from '../pipeline.js';
import { heldRecord } from './held-record.js';
import { openWorkshop } from './workshop.js';
/** To start processes takes as long as to make some documents: for fewer records than this it does not pay. */
const ENOUGH = { withPdf: 24, without: 200 };
/**
 * Where there are enough records, other processes do all that is done to one record, in one go: what they have made
 * waits in files until it is known that every record is good.
 */
export function bulkRun(bulk, world) {
    let workshop;
    const steps = {
        ...STEPS,
        begin: async ({ length: records }) => {
            if (pays(bulk, records, world))
                workshop = await openWorkshop(commission(bulk, records), world);
        },
        check: async (file, workspace) => workshop
            ? heldRecord(packed(file), await workshop.make(file, workspace), workspace)
            : STEPS.check(file, workspace),
        onChecked: (done, total) => (workshop ? undefined : bulk.onChecked?.(done, total)),
        prepare: async (order, where) => {
            const ready = await workshop?.ready;
            if (!ready)
                return STEPS.prepare(order, where);
            return ready.ok ? ok(new Map()) : ready;
        },
        documents: (record, audience) => ('made' in record ? record.made : STEPS.documents(record, audience)),
        print: async (document, printing) => 'printed' in document ? document.printed : STEPS.print(document, printing),
    };
    return {
        steps,
        onProgress: (done, total) => (workshop ? undefined : bulk.onProgress?.(done, total)),
        close: async () => workshop?.close(),
    };
}
/** Of thousands of records the bytes are kept small: only where something is wrong between two are they asked for. */
function packed({ file, bytes }) {
    const small = new Uint8Array(deflateRawSync(bytes, { level: 1 })); // a copy: what zlib gives is part of 16 kB
    return {
        file,
        get bytes() {
            return inflateRawSync(small);
        },
    };
}
function pays({ jobs, order: { formats } }, records, { hire }) {
    const enough = formats.includes('pdf') ? ENOUGH.withPdf : ENOUGH.without;
    return jobs > 1 && records >= enough && hire !== undefined;
}
function commission({ jobs, out, order, onProgress, audience, timestamp, earlierIn, isLogged }, records) {
    const { formats, templates, pdfStandard } = order;
    return {
        jobs,
        records,
        out,
        order: {
            audience,
            timestamp,
            earlierIn,
            isLogged,
            formats,
            ...(templates !== undefined && { templates }),
            ...(pdfStandard !== undefined && { pdfStandard }),
        },
        onRecord: (done) => onProgress?.(done * formats.length, records * formats.length),
    };
}
//# sourceMappingURL=bulk-run.js.map