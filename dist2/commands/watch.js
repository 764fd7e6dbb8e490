import { EXIT } from '../model/exit-code.js';
import { failed } from '../model/problem.js';
import { STANDARD_INPUT } from '../model/record-file.js';
import { interestsOf } from '../watching/interests.js';
import { warmSteps } from '../watching/warm-steps.js';
import { done, misused } from './outcome.js';
import { newMemory, renderAgain } from './render-again.js';
import { misuseOf } from './render-options.js';
const ENDS = {
    interrupted: EXIT.interrupted,
    terminated: EXIT.terminated,
};
const WATCHING = 'Watching for changes. Ctrl-C ends this.\n';
/** Records become documents, and again after each change, until somebody ends it. Trouble is said, and waited out. */
export async function watchCommand(options, world, voice) {
    const misuse = misuseOfWatch(options) ?? (await misuseOf(options, world));
    if (misuse !== undefined)
        return voice.conclude(misused(misuse));
    const watching = await world.watch();
    try {
        const memory = newMemory(endable(warmSteps(), watching));
        const first = await runOnce(options, memory, watching, world, voice);
        if (first?.problems.some(({ code }) => code === 'no-such-file'))
            return;
        await voice.conclude(done('', WATCHING));
        let happening = await watching.next();
        while (happening === 'changed') {
            await runOnce(options, memory, watching, world, voice);
            happening = await watching.next();
        }
        await voice.conclude({ ...done(''), exit: ENDS[happening] });
    }
    finally {
        watching.close();
    }
}
function misuseOfWatch({ records, out, dryRun }) {
    if (records.includes(STANDARD_INPUT))
        return '--watch needs files or folders; standard input cannot change.';
    if (out === STANDARD_INPUT)
        return '--watch writes files. Name a folder with --out.';
    return dryRun ? '--watch writes files, and --dry-run writes none. Leave one of them out.' : undefined;
}
/** Nobody who has asked for the end waits for documents that are still to be printed. */
function endable(steps, { isEnding }) {
    return { ...steps, print: async (...asked) => (isEnding() ? failed([]) : steps.print(...asked)) };
}
/** Folders are followed before they are read, so that a change in the middle of a run leads to another one. */
async function runOnce(options, memory, watching, world, { disclosure, conclude, sayFailure }) {
    const mayQuote = await disclosure();
    try {
        await watching.follow(await interestsOf(options, world));
        const outcome = await renderAgain(options, memory, world, mayQuote);
        const wasCutShort = outcome.exit !== EXIT.done && outcome.problems.length === 0;
        if (!wasCutShort)
            await conclude(outcome);
        return outcome;
    }
    catch (thrown) {
        await sayFailure(thrown);
        return undefined;
    }
}
//# sourceMappingURL=watch.js.map