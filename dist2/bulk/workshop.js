import { resolve } from 'node:path';
import { Interrupted } from '../storage/errors.js';
import { closeSpool, openSpool } from '../storage/spool.js';
import { closeOffice, makeRecord, openOffice } from './office.js';
/** Opens a workshop. As long as it is open, a request to end is met once nothing of it is left. */
export async function openWorkshop({ order, out, ...staffing }, world) {
    const { mustEnd, release } = untilReleased(world.processes);
    const spool = out === undefined ? undefined : await openSpool(resolve(world.workingFolder, out), world);
    const { hire } = world;
    if (!hire)
        throw new Error('a workshop needs somebody to hire');
    const office = await openOffice(staffing, { ...order, spool: spool?.folder }, hire);
    return {
        ready: office.ready,
        make: async (file, settings) => {
            const made = await makeRecord(office, file, settings);
            if (mustEnd())
                throw new Interrupted();
            if (office.done === staffing.records)
                await closeOffice(office); // their memory is wanted for what comes now
            return made;
        },
        close: async () => {
            await closeOffice(office);
            if (spool)
                await closeSpool(spool, world.disk);
            await release();
        },
    };
}
/** Takes requests to end until it is released: then the process ends, if there was one. */
function untilReleased({ undisturbed }) {
    let mustEnd = () => false;
    let release = () => { };
    const over = undisturbed(async (isAsked) => {
        mustEnd = isAsked;
        await new Promise((resolve) => {
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
//# sourceMappingURL=workshop.js.map