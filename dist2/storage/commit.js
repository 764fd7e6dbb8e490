import { Interrupted } from './errors.js';
import { abandon, carryOut, decide, isDecided, stage } from './output-folder.js';
import { clearAway, giveNames, stageFiles, takeBack, } from './staged-files.js';
/**
 * Planned folders are written, and what stands beside them. Nothing is decided before everything is staged; what
 * cannot be staged is forgotten everywhere.
 */
export async function commit(orders, beside, machine, mustEnd) {
    const { disk } = machine;
    const staged = [];
    try {
        for (const { folder, documents, plan } of orders) {
            if (mustEnd())
                throw new Interrupted();
            await stage(folder, documents, plan, disk);
        }
        staged.push(...(await stageFiles(beside, machine, mustEnd)));
        await decideAll(orders, staged, disk);
    }
    catch (thrown) {
        await abandonUndecided(orders, disk);
        throw thrown;
    }
    finally {
        await clearAway(staged, disk);
    }
    for (const { folder, plan } of orders)
        await carryOut(folder, plan, disk);
}
/** What stands beside the documents gets its names first: if then nothing can be decided, it loses them again. */
async function decideAll(orders, beside, disk) {
    await giveNames(beside, disk);
    try {
        for (const { folder } of orders)
            await decide(folder, disk);
    }
    catch (thrown) {
        const decided = await Promise.all(orders.map(({ folder }) => isDecided(folder, disk)));
        if (!decided.includes(true))
            await takeBack(beside, disk);
        throw thrown;
    }
}
/** A folder that was decided is left to the next run, which carries it out. */
async function abandonUndecided(orders, disk) {
    for (const { folder } of orders) {
        if (!(await isDecided(folder, disk).catch(() => true)))
            await abandon(folder, disk).catch(() => undefined);
    }
}
//# sourceMappingURL=commit.js.map