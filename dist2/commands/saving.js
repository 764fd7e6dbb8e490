import { resolve } from 'node:path';
import { misused } from './outcome.js';
/** Files of an author's are written; or the outcome that says why none was, because somebody else was faster. */
export async function unsaved(files, world) {
    const changed = await world.writeFiles(files);
    if (changed.length === 0)
        return undefined;
    const names = changed.map((path) => world.shortName(path)).join(', ');
    return misused(`${names}: changed by somebody else meanwhile. Nothing was written. Run the command again.`);
}
/** Whether a path leads to one of these files, however it is written. */
export function isOneOf(path, files, { workingFolder }) {
    return files.some((file) => resolve(workingFolder, file) === resolve(workingFolder, path));
}
//# sourceMappingURL=saving.js.map