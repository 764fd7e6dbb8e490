import { STANDARD_INPUT } from '../model/record-file.js';
import { recall } from '../stages/recall.js';
import { refusedCache, refusedLog } from './log-place.js';
/** What is asked of the pipeline: documents, and that those are not printed again which an earlier run has left. */
export function requestOf(options, world) {
    const { out, cache = true } = options;
    return cache && out !== STANDARD_INPUT ? { ...options, earlier: recall(out, world) } : options;
}
/** What is wrong with the way in which documents are asked for. */
export async function misuseOf({ redactionLog: log, cacheFolder, out, open, dryRun }, world) {
    if (open && (dryRun || out === STANDARD_INPUT))
        return '--open shows a file that was written. It does not go with --dry-run or --out -.';
    const refusal = cacheFolder === undefined ? undefined : await refusedCache(cacheFolder, out, world);
    return refusal ?? (log === undefined ? undefined : refusedLog(log, out, world));
}
//# sourceMappingURL=render-options.js.map