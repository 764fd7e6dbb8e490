import { join } from 'node:path';
import { hasCode } from './errors.js';
/** No run writes for as long: what is older was left behind, even if its number is another process's by now. */
const LONGEST_RUN = 3_600_000;
const LOCK = 'lock';
/**
 * Takes a folder for this process. Nothing comes back if that was done; otherwise the lock file of another process
 * that is still at work. A lock that its process left behind when it died is taken over.
 */
export async function lockFolder(area, { disk, processes }) {
    const path = join(area, LOCK);
    const { id, host } = processes;
    const own = `${path}-${host}-${id}`;
    const content = new TextEncoder().encode(JSON.stringify({ id, host, since: processes.now() }));
    await disk.remove(own);
    await disk.create(own, content);
    try {
        for (let tries = 0; tries < 2; tries++) {
            if (await linked(own, path, disk)) {
                await removeLeftovers(area, disk, processes);
                return undefined;
            }
            const held = await contentOf(path, disk);
            if (isAtWork(held, processes))
                return path;
            if (!(await tookAway(path, `${own}-old`, held, disk)))
                return path;
        }
        return path;
    }
    finally {
        await disk.remove(own);
    }
}
export async function unlockFolder(area, disk) {
    await disk.remove(join(area, LOCK));
}
/** Removes what processes of this machine had prepared when they were killed. */
async function removeLeftovers(area, disk, { host, id, isRunning }) {
    for (const name of await disk.list(area)) {
        const [, its, number] = /^lock-(.+)-(\d+)(?:-old)?$/.exec(name) ?? [];
        const isDead = its === host && Number(number) !== id && !isRunning(Number(number));
        if (isDead)
            await disk.remove(join(area, name));
    }
}
/** The lock appears with its content or not at all, so that nobody finds an empty one and takes it for a dead one's. */
async function linked(own, path, disk) {
    try {
        await disk.link(own, path);
        return true;
    }
    catch (thrown) {
        if (hasCode(thrown, 'EEXIST'))
            return false;
        throw thrown;
    }
}
/** Takes a dead lock away. If another process took it over meanwhile, that one gets its lock back. */
async function tookAway(path, aside, dead, disk) {
    try {
        await disk.rename(path, aside);
    }
    catch (thrown) {
        if (!hasCode(thrown, 'ENOENT'))
            throw thrown;
        return true;
    }
    const isDead = (await contentOf(aside, disk)) === dead;
    if (!isDead)
        await linked(aside, path, disk);
    await disk.remove(aside);
    return isDead;
}
async function contentOf(path, disk) {
    try {
        return (await disk.entryAt(path)) === 'file' ? new TextDecoder().decode(await disk.read(path)) : '';
    }
    catch (thrown) {
        if (hasCode(thrown, 'ENOENT'))
            return '';
        throw thrown;
    }
}
/** Of a process on another machine nothing can be known, so that it counts as alive for as long as a run can take. */
function isAtWork(content, { id, host, isRunning, now }) {
    const holder = holderIn(content);
    if (!holder || now() - holder.since > LONGEST_RUN)
        return false;
    return holder.host !== host || (holder.id !== id && isRunning(holder.id));
}
function holderIn(content) {
    try {
        const { id, host, since } = JSON.parse(content);
        const isHolder = typeof id === 'number' && typeof host === 'string' && typeof since === 'number';
        return isHolder ? { id, host, since } : undefined;
    }
    catch {
        return undefined;
    }
}
//# sourceMappingURL=folder-lock.js.map