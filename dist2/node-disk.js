import { promises as files, lstatSync } from 'node:fs'; // the promises are loaded by their first use
import { hostname } from 'node:os';
import { dirname } from 'node:path';
import { hasCode } from './storage/errors.js';
/** The real disk. */
export const nodeDisk = {
    entryAt,
    targetOf,
    list: async (folder) => (await orNothing(files.readdir(folder))) ?? [],
    read: (path) => files.readFile(path),
    stampOf,
    makeFolder,
    create,
    pour,
    link: linkOrCopy,
    rename: (from, to) => files.rename(from, to),
    remove: (path) => files.rm(path, { recursive: true, force: true }),
    removeEmpty,
    flushFolder,
    rightsOf,
};
/** The processes of this machine. */
export const nodeProcesses = {
    id: process.pid,
    get host() {
        return hostname();
    },
    isRunning,
    now: Date.now,
    undisturbed,
};
async function entryAt(path) {
    const found = await orNothing(files.lstat(path));
    return found?.isSymbolicLink() ? 'link' : kindOf(found);
}
/**
 * Who replaces a file gives it another number; who changes it, another time. The system knows that at once; to wait
 * for another thread to ask it would take ten times as long, for each of thousands of files.
 */
async function stampOf(path) {
    const found = await orNothing(lookAt(path));
    return found?.isFile() ? [found.ino, found.size, found.mtimeNs, found.ctimeNs].join(' ') : undefined;
}
async function lookAt(path) {
    return lstatSync(path, { bigint: true });
}
async function targetOf(path) {
    const isLink = (await entryAt(path)) === 'link';
    const entry = kindOf(isLink ? await files.stat(path) : await orNothing(files.stat(path)));
    return { entry, path: isLink && entry !== 'other' ? await files.realpath(path) : path };
}
function kindOf(found) {
    if (!found)
        return 'nothing';
    if (found.isDirectory())
        return 'folder';
    return found.isFile() ? 'file' : 'other';
}
/** One by one: Node's own way says of a disk that can only be read that nothing is there. */
async function makeFolder(folder) {
    if (await orNothing(files.stat(folder)))
        return;
    if (dirname(folder) !== folder)
        await makeFolder(dirname(folder));
    await files.mkdir(folder).catch((thrown) => {
        if (!hasCode(thrown, 'EEXIST'))
            throw thrown;
    });
}
async function create(path, bytes, rights) {
    const file = await files.open(path, 'wx');
    try {
        if (rights)
            await take(rights, file);
        await file.writeFile(bytes);
        await file.sync();
    }
    catch (thrown) {
        throw placed(thrown, path);
    }
    finally {
        await file.close();
    }
}
/** What fails in an open file does not say in which. */
function placed(thrown, path) {
    return thrown instanceof Error ? Object.assign(thrown, { path }) : thrown;
}
/** Only an administrator can give a file away: where that is refused, it belongs to whoever runs the program. */
async function take({ mode, user, group }, file) {
    await file.chown(user, group).catch(() => undefined);
    await file.chmod(mode & 0o7777);
}
async function pour(path, bytes) {
    const file = await files.open(path, 'a');
    try {
        await file.writeFile(bytes);
    }
    finally {
        await file.close();
    }
}
/** Some file systems, such as FAT, have no second names: there a copy must do. */
async function linkOrCopy(from, to) {
    try {
        await files.link(from, to);
    }
    catch (thrown) {
        if (!['EPERM', 'ENOTSUP', 'ENOSYS'].some((code) => hasCode(thrown, code)))
            throw thrown;
        await create(to, await files.readFile(from), await rightsOf(from));
    }
}
async function rightsOf(path) {
    const found = await orNothing(files.stat(path));
    return found && { mode: found.mode, user: found.uid, group: found.gid };
}
async function removeEmpty(folder) {
    try {
        await orNothing(files.rmdir(folder));
    }
    catch (thrown) {
        if (!['ENOTEMPTY', 'EEXIST'].some((code) => hasCode(thrown, code)))
            throw thrown;
    }
}
/** Windows has no way to flush a folder, and some file systems refuse; the names are safe there by other means. */
async function flushFolder(folder) {
    const handle = await files.open(folder, 'r').catch(() => undefined);
    try {
        await handle?.sync();
    }
    catch (thrown) {
        if (!['EINVAL', 'EPERM', 'EISDIR', 'ENOTSUP'].some((code) => hasCode(thrown, code)))
            throw placed(thrown, folder);
    }
    finally {
        await handle?.close();
    }
}
function isRunning(id) {
    try {
        return process.kill(id, 0);
    }
    catch (thrown) {
        return hasCode(thrown, 'EPERM'); // it runs, as somebody else
    }
}
const REQUESTS_TO_END = ['SIGINT', 'SIGTERM', 'SIGHUP'];
/** The process ends by the signal itself, so that whoever started it sees what it died of (130, 143). */
async function undisturbed(work) {
    const noted = [];
    const note = (signal) => {
        if (noted.push(signal) > 1)
            obey();
    };
    const obey = () => {
        for (const signal of REQUESTS_TO_END)
            process.off(signal, note);
        const [first] = noted;
        if (first)
            process.kill(process.pid, first);
    };
    for (const signal of REQUESTS_TO_END)
        process.on(signal, note);
    try {
        return await work(() => noted.length > 0);
    }
    finally {
        obey();
    }
}
/** What a look at a path gives, or nothing where there is nothing. */
async function orNothing(look) {
    try {
        return await look;
    }
    catch (thrown) {
        if (hasCode(thrown, 'ENOENT') || hasCode(thrown, 'ENOTDIR'))
            return undefined;
        throw thrown;
    }
}
//# sourceMappingURL=node-disk.js.map