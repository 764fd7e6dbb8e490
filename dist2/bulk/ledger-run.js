import { dirname, join } from 'node:path';
import { ok } from '../model/problem.js';
import { overlapping } from '../overlapping.js';
import { STEPS } from '../pipeline.js';
import { codeOf } from '../storage/errors.js';
import { hashOf } from '../storage/key.js';
import { ledgerBytes } from '../storage/ledger.js';
import { hashAt } from '../storage/output-folder.js';
import { heldRecord } from './held-record.js';
import { entryOf } from './ledger-entry.js';
import { ledgerPlace, lookUp, NOTHING_KNOWN } from './ledger-lookup.js';
/**
 * The steps of a run, without those that would come to what an earlier run has come to already: the same record,
 * under the same settings, by the same program, with its documents where they were left. They were inspected then,
 * against this very record. A record that there is anything to say about is not kept, and so is looked at again.
 */
export function ledgerRun(steps, bulk, { cacheFolder, out }, world) {
    const place = ledgerPlace(cacheFolder, out, world);
    const notes = { known: NOTHING_KNOWN, good: new Map() };
    return {
        steps: {
            ...steps,
            begin: async (files, workspaces) => {
                notes.known = await lookUp(files, workspaces, bulk, place, world);
                const isOpen = files.map((file) => !notes.known.names.has(file));
                await steps.begin(files.filter((_, i) => isOpen[i]), workspaces.filter((_, i) => isOpen[i]));
            },
            check: (file, workspace) => check(file, workspace, steps, notes),
        },
        keep: (artifacts) => failureOf(keep(artifacts, notes, place, world)),
    };
}
async function check(file, workspace, steps, { known, good }) {
    const key = known.entryKey(file, workspace);
    const made = known.made.get(key ?? '');
    const isChanged = !made && known.names.has(file.file); // since it was looked up
    const checked = made
        ? heldRecord(file, ok(made), workspace)
        : await (isChanged ? STEPS : steps).check(file, workspace);
    if (checked.ok && checked.warnings.length === 0 && key !== undefined)
        good.set(file.file, { key, meeting: checked.value.meeting, past: made && known.ledger[key] });
    return checked;
}
async function failureOf(work) {
    try {
        await work;
        return undefined;
    }
    catch (thrown) {
        if (codeOf(thrown) === undefined)
            throw thrown;
        return codeOf(thrown);
    }
}
async function keep(artifacts, { known, good }, place, world) {
    if ([...good.values()].every(({ past }) => past))
        return;
    const made = new Map();
    for (const artifact of artifacts)
        made.set(artifact.record, [...(made.get(artifact.record) ?? []), artifact]);
    const now = await overlapping([...good], async ([record, one]) => {
        const entry = one.past ?? (await newEntry(one, made.get(record) ?? [], place, world));
        return entry ? [[one.key, entry]] : [];
    });
    const records = Object.fromEntries([...apart(known.ledger, artifacts), ...now.flat()]);
    await world.disk.makeFolder(dirname(place.file));
    await world.writeFiles([{ path: place.file, bytes: ledgerBytes(records) }]);
}
/** Of records that were not part of a run, those are still known whose documents it has not replaced. */
function apart(before, artifacts) {
    const paths = new Set(artifacts.map(({ path }) => path));
    return Object.entries(before).filter(([, { files }]) => files.length > 0 && files.every(({ path }) => !paths.has(path)));
}
/**
 * Nothing is kept of a record where nobody can say what its documents were made from, nor where one of them has been
 * changed by somebody since it was written.
 */
async function newEntry({ meeting }, artifacts, { out }, { disk }) {
    const files = [];
    for (const artifact of artifacts) {
        const { path, audience, format, key } = artifact;
        const sha256 = 'bytes' in artifact ? hashOf(artifact.bytes) : artifact.filed.sha256;
        const stamp = await disk.stampOf(join(out, path));
        const isLeft = (await hashAt(join(out, path), disk)) === sha256;
        if (key === undefined || stamp === undefined || !isLeft)
            return undefined;
        files.push({ path, audience: audience.name, format, key, sha256, stamp });
    }
    return entryOf(meeting, files);
}
//# sourceMappingURL=ledger-run.js.map