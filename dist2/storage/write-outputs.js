import { dirname, join, resolve } from 'node:path';
import { OPEN } from '../model/policy.js';
import { error, failed, ok, together } from '../model/problem.js';
import { startOf } from '../model/source.js';
import { commit } from './commit.js';
import { lockFolder, unlockFolder } from './folder-lock.js';
import { areaOf, hashAt, manifestOf, recover } from './output-folder.js';
import { isNothingToDo, planFor } from './planning.js';
import { removeDeadSpools } from './spool.js';
/**
 * Documents become files, in all of the folders or in none; the paths of stale documents that were removed come
 * back. Everything is staged and flushed first; then each folder's plan is decided by one rename, and carried out.
 * A run that dies before leaves the folders as they were; after, it leaves plans that the next run carries out.
 */
export function writeOutputs(orders, { beside = [], ...options }, machine) {
    return machine.processes.undisturbed(async (mustEnd) => {
        const locked = [];
        try {
            const free = together(await eachInTurn(orders, (order) => take(order, locked, machine)));
            if (!free.ok)
                return free;
            const planned = together(await eachInTurn(orders, (order) => planOf(order, options, machine.disk)));
            if (!planned.ok)
                return planned;
            const open = planned.value.filter(({ plan, manifest }) => !isNothingToDo(plan, manifest));
            await commit(open, beside, machine, mustEnd);
            return ok(planned.value.flatMap(({ folder, plan }) => plan.removals.map(({ name }) => join(folder, name))));
        }
        finally {
            // A lock that cannot be removed is a dead process's when this one has ended.
            for (const folder of locked)
                await unlockFolder(areaOf(folder), machine.disk).catch(() => undefined);
        }
    });
}
/** Makes a folder ready for this run alone. */
async function take({ folder, audience }, locked, machine) {
    const { disk } = machine;
    const area = areaOf(folder);
    const links = await eachInTurn([folder, dirname(area), area], (path) => disk.entryAt(path));
    if (links.includes('link'))
        return failed([problem('folder-is-link', folder, {})]);
    const holds = await audienceAbove(folder, disk);
    if (holds !== undefined)
        return failed([problem('other-audience', folder, { holds, wanted: audience })]);
    await disk.makeFolder(folder);
    await disk.makeFolder(area);
    const lock = await lockFolder(area, machine);
    if (lock !== undefined)
        return failed([problem('folder-in-use', folder, { lock })]);
    locked.push(folder);
    await removeDeadSpools(dirname(area), machine);
    return ok(undefined);
}
/** The audience of an output folder in which this one would stand: its documents would be sent with the others. */
async function audienceAbove(folder, disk) {
    const parent = dirname(folder);
    if (parent === folder)
        return undefined;
    return (await manifestOf(parent, disk))?.audience ?? audienceAbove(parent, disk);
}
async function planOf(order, options, disk) {
    const { folder, audience } = order;
    const changedSince = await recover(folder, options.force, disk);
    if (changedSince.length > 0)
        return failed([problem('changed-by-hand', folder, { names: changedSince })]);
    const manifest = await manifestOf(folder, disk);
    if (manifest && manifest.audience !== audience) {
        return failed([problem('other-audience', folder, { holds: manifest.audience, wanted: audience })]);
    }
    const planned = planFor(order, await found(order, manifest, disk), options);
    if ('folders' in planned)
        return failed([problem('folder-in-the-way', folder, { names: planned.folders })]);
    if ('changed' in planned)
        return failed([problem('changed-by-hand', folder, { names: planned.changed })]);
    return ok({ ...order, plan: planned.plan, manifest });
}
/** Only documents that could be touched are read: those of this run, and those of its records or of records gone. */
async function found({ folder, documents, records }, manifest, disk) {
    const earlier = manifest?.documents ?? [];
    const ofRun = new Set(records);
    const others = earlier.map(({ record }) => record).filter((record) => !ofRun.has(record));
    const gone = await goneFrom(folder, new Set(others), disk);
    const touchable = earlier.filter(({ record }) => ofRun.has(record) || gone.has(record));
    const stands = new Map(documents.map((document) => [document.name, document.stands]));
    const names = new Set([...documents, ...touchable].map(({ name }) => name));
    const hashes = new Map();
    for (const name of names) {
        const hash = await hashNow(join(folder, name), stands.get(name), disk);
        if (hash !== undefined)
            hashes.set(name, hash);
    }
    return { manifest, hashes, gone };
}
/** A file that nobody has touched since it was looked at need not be read again. */
async function hashNow(path, stands, disk) {
    const isAsSeen = stands !== undefined && (await disk.stampOf(path)) === stands.stamp;
    return isAsSeen ? stands.sha256 : hashAt(path, disk);
}
/** Those of other records, as seen from a folder, that do not exist any more. Standard input leaves nothing behind. */
async function goneFrom(folder, records, disk) {
    const gone = new Set();
    for (const record of records) {
        if (record !== '-' && (await disk.entryAt(resolve(folder, record))) === 'nothing')
            gone.add(record);
    }
    return gone;
}
async function eachInTurn(values, step) {
    const results = [];
    for (const value of values)
        results.push(await step(value));
    return results;
}
function problem(code, folder, facts) {
    return error(code, startOf({ file: folder, text: '' }), facts, OPEN);
}
//# sourceMappingURL=write-outputs.js.map