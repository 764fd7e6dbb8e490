import { join, resolve } from 'node:path';
import { STANDARD_INPUT } from '../model/record-file.js';
import { overlapping } from '../overlapping.js';
import { STEPS } from '../pipeline.js';
import { read } from '../stages/read.js';
import { codeOf } from '../storage/errors.js';
import { keyOf } from '../storage/key.js';
import { readLedger } from '../storage/ledger.js';
import { hashAt } from '../storage/output-folder.js';
import { madeFrom } from './ledger-entry.js';
import { orderKey, recordKey, workspaceKey } from './ledger-keys.js';
/** Each output folder has a ledger of its own in the folder that is named for them. */
export function ledgerPlace(folder, out, { workingFolder }) {
    const whole = resolve(workingFolder, out);
    return { file: join(resolve(workingFolder, folder), `${keyOf([whole]).slice(0, 16)}.ledger`), out: whole };
}
export const NOTHING_KNOWN = {
    ledger: {},
    entryKey: () => undefined,
    made: new Map(),
    names: new Set(),
};
/** Finds the records of a run that nothing needs to be done for. */
export async function lookUp(files, workspaces, bulk, place, world) {
    const press = await STEPS.prepare(bulk.order, world);
    const order = press.ok ? orderKey(press.value, bulk) : undefined;
    if (order === undefined)
        return NOTHING_KNOWN;
    const ledger = await ledgerAt(place, world);
    const entryKey = keysUnder(workspaces, order);
    const made = new Map();
    const known = await overlapping([...files.entries()], async ([i, name]) => {
        const workspace = workspaces[i];
        if (!workspace?.ok || name === STANDARD_INPUT)
            return [];
        const key = entryKey(await read(name, world), workspace) ?? '';
        const entry = ledger[key];
        if (!entry || !(await areLeft(entry.files, place, world)))
            return [];
        made.set(key, madeFrom(entry, name, workspace.value, place.out));
        return [name];
    });
    return { ledger, entryKey, made, names: new Set(known.flat()) };
}
/** The settings have a key for each workspace, which is worked out once. */
function keysUnder(workspaces, order) {
    const good = [...new Set(workspaces)].flatMap((workspace) => (workspace.ok ? [workspace] : []));
    const settings = new Map(good.map((one) => [one, workspaceKey(one.value)]));
    return (file, workspace) => {
        const key = settings.get(workspace);
        return key === undefined || file.file === STANDARD_INPUT ? undefined : recordKey(file, key, order);
    };
}
/** A ledger that cannot be read is as good as none. */
async function ledgerAt({ file }, { disk }) {
    try {
        return (await disk.entryAt(file)) === 'file' ? readLedger(await disk.read(file)) : {};
    }
    catch (thrown) {
        if (codeOf(thrown) === undefined)
            throw thrown;
        return {};
    }
}
/** Whether documents stand as they were left. A file that nobody has touched need not be read for that. */
async function areLeft(files, { out }, { disk }) {
    for (const { path, stamp, sha256 } of files) {
        const place = join(out, path);
        if ((await disk.stampOf(place)) !== stamp && (await hashAt(place, disk)) !== sha256)
            return false;
    }
    return true;
}
//# sourceMappingURL=ledger-lookup.js.map