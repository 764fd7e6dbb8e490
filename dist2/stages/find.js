import { resolve } from 'node:path';
import { pathBelow } from '../model/artifact.js';
import { BUILT_IN_LIMITS } from '../model/limits.js';
import { error, failed, ok, together } from '../model/problem.js';
import { asPattern, isPattern, STANDARD_INPUT, WORKSPACE_FILE } from '../model/record-file.js';
import { startOf } from '../model/source.js';
/**
 * Files, folders, glob patterns and `-` become the names of records, each once, in the order given. A path that
 * leads to no record is a problem: a run that checked nothing must not look like a success. So are more records than
 * the workspace of the first one allows.
 */
export async function find(paths, world, mostRecords) {
    const found = together(await Promise.all(paths.map((path) => recordsAt(path, world))));
    if (!found.ok)
        return found;
    const files = eachOnce(found.value.flat(), (file) => resolve(world.workingFolder, file));
    const [first = ''] = files;
    const most = files.length > BUILT_IN_LIMITS.records ? await mostRecords(first) : files.length;
    return files.length > most ? failed([tooMany(first, files.length, most)]) : ok(files);
}
/** A file can be named in several ways: `meetings/a.yaml`, `./meetings/a.yaml`, and by its whole path. */
function eachOnce(values, identity) {
    const seen = new Set();
    return values.filter((value) => !seen.has(identity(value)) && seen.add(identity(value)));
}
async function recordsAt(path, world) {
    if (path === STANDARD_INPUT)
        return ok([path]);
    const kind = await world.kindOf(path);
    if (kind === 'file')
        return ok([path]);
    if (kind === 'nothing' && !isPattern(path))
        return failed([notThere(path)]);
    const pattern = kind === 'folder' ? pathBelow(asPattern(path), '**/*.{yaml,yml}') : path;
    const records = (await world.glob(pattern)).filter((file) => baseName(file) !== WORKSPACE_FILE);
    return records.length > 0 ? ok(records) : failed([nothingMatched(path)]);
}
function tooMany(file, records, limit) {
    return error('too-many-records', startOf({ file, text: '' }), { records, limit });
}
function notThere(file) {
    return error('no-such-file', startOf({ file, text: '' }), { file });
}
function nothingMatched(pattern) {
    return error('nothing-matched', startOf({ file: pattern, text: '' }), { pattern });
}
function baseName(file) {
    return file.slice(file.lastIndexOf('/') + 1);
}
//# sourceMappingURL=find.js.map