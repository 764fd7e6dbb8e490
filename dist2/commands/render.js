import { bulkRun } from '../bulk/bulk-run.js';
import { pathBelow } from '../model/artifact.js';
import { sourceDateEpoch } from '../model/date.js';
import { EXIT } from '../model/exit-code.js';
import { STANDARD_INPUT } from '../model/record-file.js';
import { renderBy } from '../pipeline.js';
import { done, misused, stopped } from './outcome.js';
import { misuseOf, requestOf } from './render-options.js';
import { showFirst } from './show.js';
import { count } from './words.js';
import { farewell, redactionLog, remarks, writeDocuments } from './writing.js';
const NOTHING_WRITTEN = 'Nothing was written. Mend these and run the same command again.\n';
/** Records become documents below a folder, or one document on standard output. */
export async function renderCommand(options, world, disclosure) {
    const misuse = await misuseOf(options, world);
    if (misuse !== undefined)
        return misused(misuse);
    const bulk = bulkOf(options, world);
    const { steps, onProgress, close } = bulkRun(bulk, world);
    try {
        const run = await knowing(steps, bulk, options, world);
        return await renderWith(run, { ...options, onProgress }, world, disclosure);
    }
    finally {
        await close();
    }
}
/** A redaction log says what is withheld, which no ledger knows. */
async function knowing(steps, bulk, options, world) {
    const { cacheFolder, out, redactionLog: log } = options;
    if (cacheFolder === undefined || out === STANDARD_INPUT || log !== undefined)
        return { steps, keep: async () => undefined };
    const { ledgerRun } = await import('../bulk/ledger-run.js');
    return ledgerRun(steps, bulk, { cacheFolder, out }, world);
}
async function renderWith({ steps, keep }, options, world, disclosure) {
    const rendered = await renderBy(steps, requestOf(options, world), world);
    if (!rendered.ok)
        return stopped(rendered.problems, NOTHING_WRITTEN);
    const { artifacts, unseen, redactions } = rendered.value;
    const hidden = remarks(unseen, rendered.warnings, redactions, disclosure);
    if (options.out === STANDARD_INPUT)
        return onStandardOutput(artifacts, hidden);
    if (options.dryRun)
        return announced(artifacts, options, hidden);
    const log = await redactionLog(redactions, options);
    const files = await writeDocuments(rendered.value, log, options, world);
    if (!files.ok)
        return stopped(files.problems, 'Nothing was written.\n');
    const { written, removed } = files.value;
    const kept = howKept(await keep(artifacts), options);
    const shown = options.open ? await showFirst(artifacts, options.out, world) : '';
    const talk = hidden + farewell(removed) + advice(written.length, options) + kept + shown;
    return done(written.map((path) => `${path}\n`).join(''), talk);
}
/** A cache is a help: where it cannot be written, the documents stand all the same. */
function howKept(failure, { cacheFolder }) {
    if (failure === undefined)
        return '';
    return `Nothing could be kept in ${cacheFolder} (${failure}). The next run will look at every record again.\n`;
}
/** How the run is shared out, where it is about many records. */
function bulkOf(options, world) {
    const { jobs = world.cores, out, dryRun, cache = true } = options;
    const isWritten = out !== STANDARD_INPUT && !dryRun;
    return {
        jobs,
        order: options,
        audience: options.audience,
        timestamp: sourceDateEpoch(world.env),
        earlierIn: cache && out !== STANDARD_INPUT ? out : undefined,
        out: isWritten ? out : undefined,
        isLogged: options.redactionLog !== undefined,
        onProgress: options.onProgress,
        onChecked: options.onChecked,
    };
}
function announced(artifacts, { out }, hidden) {
    const paths = artifacts.map(({ path }) => `${pathBelow(out, path)}\n`);
    return done(paths.join(''), `${hidden}Would write ${count(paths.length, 'document')}.\n`);
}
function onStandardOutput(artifacts, hidden) {
    const [artifact, ...others] = artifacts;
    if (artifact && 'bytes' in artifact && others.length === 0)
        return done(artifact.bytes, hidden);
    const talk = `${hidden}Standard output takes one document, and this would be ${artifacts.length}. Name one record, one --format and one --audience.\n`;
    return { exit: EXIT.misuse, result: '', talk, problems: [] };
}
function advice(written, { audience }) {
    if (written === 0)
        return 'Nothing was written.\n';
    const whom = audience === undefined || audience === 'all' ? '' : ` for ${audience} readers`;
    const pronoun = written === 1 ? 'it' : 'them';
    return `Wrote ${count(written, 'document')}${whom}. Read ${pronoun} once before you send ${pronoun}.\n`;
}
//# sourceMappingURL=render.js.map