import { levelNamed, lowestLevel } from './policy.js';
import { error, failed, ok } from './problem.js';
import { levelsPrinted } from './reach.js';
import { startOf } from './source.js';
import { nearestWord } from './spelling.js';
/** The word for every level that a record's parts reach, one document each. */
export const ALL_AUDIENCES = 'all';
/** The audiences that a meeting is wanted for: one by its name, all that it reaches, or, unsaid, the public. */
export function audiencesFor(meeting, workspace, wanted) {
    const { policy } = workspace;
    if (wanted === undefined)
        return ok([lowestLevel(policy)]);
    if (wanted === ALL_AUDIENCES)
        return ok(levelsPrinted(meeting, workspace));
    const audience = levelNamed(policy, wanted);
    if (audience)
        return ok([audience]);
    const levels = [...policy.levels.map(({ name }) => name), ALL_AUDIENCES];
    const place = startOf({ file: '--audience', text: '' });
    return failed([
        error('unknown-audience', place, { given: wanted, near: nearestWord(wanted, levels), levels }),
    ]);
}
//# sourceMappingURL=audience.js.map