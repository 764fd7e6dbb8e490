import { dirname, isAbsolute, relative, resolve } from 'node:path';
import { pathBelow } from '../model/artifact.js';
import { STANDARD_INPUT } from '../model/record-file.js';
import { isRedactionLog } from '../model/redaction.js';
import { areaOf } from '../storage/output-folder.js';
/**
 * Why a redaction log cannot be written to a file: it holds withheld text, so it never stands beside documents; and
 * what stands there already is only replaced if it is such a log, for it could be a record.
 */
export async function refusedLog(log, out, world) {
    if (isBelow(log, out, world) || (await isBesideDocuments(log, world)))
        return 'The redaction log holds withheld text. Name a file outside the output folder.';
    const kind = await world.kindOf(log);
    if (kind === 'nothing' || (kind === 'file' && isRedactionLog(await world.readFile(log))))
        return undefined;
    return `${log} is there already, and is no redaction log. Name another file.`;
}
/** Why a folder cannot be a cache: what is in it depends on withheld text, so it never stands beside documents. */
export async function refusedCache(folder, out, world) {
    if (isBelow(folder, out, world) || (await isBesideDocuments(pathBelow(folder, 'ledger'), world)))
        return 'What a cache holds depends on withheld text. Name a folder outside the output folder.';
    const kind = await world.kindOf(folder);
    return kind === 'file' ? `${folder} is a file. Name a folder for the cache.` : undefined;
}
/** Whether a file would stand in a folder that documents are written to, or below it. */
function isBelow(file, folder, { workingFolder }) {
    const way = relative(resolve(workingFolder, folder), resolve(workingFolder, file));
    return folder !== STANDARD_INPUT && !way.startsWith('..') && !isAbsolute(way);
}
/** Whether its folder is one that documents were written to before. */
async function isBesideDocuments(file, { disk, workingFolder }) {
    return (await disk.entryAt(areaOf(resolve(workingFolder, dirname(file))))) !== 'nothing';
}
//# sourceMappingURL=log-place.js.map