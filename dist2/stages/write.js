import { relative, resolve } from 'node:path';
import { pathBelow } from '../model/artifact.js';
import { ok } from '../model/problem.js';
import { STANDARD_INPUT } from '../model/record-file.js';
import { writeOutputs } from '../storage/write-outputs.js';
/** Artifacts become files, each audience's in a folder of its own: all of them, or none. */
export async function write(request, world) {
    const orders = await Promise.all(request.audiences.map((audience) => orderFor(audience, request, world)));
    const beside = request.beside.map((file) => ({ ...file, path: resolve(world.workingFolder, file.path) }));
    const removed = await writeOutputs(orders.flat(), { ...request, beside }, world);
    if (!removed.ok)
        return removed;
    const written = request.artifacts.map(({ path }) => pathBelow(request.folder, path));
    return ok({ written, removed: removed.value.map((path) => world.shortName(path)) });
}
/** An audience without documents needs no folder; but where there is one, stale documents may be in it. */
async function orderFor(audience, request, world) {
    const folder = resolve(world.workingFolder, request.folder, audience);
    const artifacts = request.artifacts.filter((artifact) => artifact.audience.name === audience);
    if (artifacts.length === 0 && (await world.disk.entryAt(folder)) === 'nothing')
        return [];
    const seenFrom = (record) => record === STANDARD_INPUT ? record : recordFrom(folder, record, world);
    return [
        {
            folder,
            audience,
            records: request.records.map(seenFrom),
            endings: request.endings,
            documents: artifacts.map((artifact) => documentOf(artifact, seenFrom(artifact.record))),
        },
    ];
}
function documentOf(artifact, record) {
    const { path, key, stands } = artifact;
    return {
        name: path.slice(path.lastIndexOf('/') + 1),
        ...('bytes' in artifact ? { bytes: artifact.bytes } : { filed: artifact.filed }),
        record,
        ...(key !== undefined && { key }),
        ...(stands && { stands }),
    };
}
function recordFrom(folder, record, { workingFolder }) {
    return relative(folder, resolve(workingFolder, record)).replaceAll('\\', '/');
}
//# sourceMappingURL=write.js.map