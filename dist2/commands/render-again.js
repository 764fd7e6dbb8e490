import { pathBelow } from '../model/artifact.js';
import { renderBy } from '../pipeline.js';
import { changesSince } from '../watching/changes.js';
import { rememberingWorld } from '../watching/remembering-world.js';
import { done, stopped } from './outcome.js';
import { requestOf } from './render-options.js';
import { showFirst } from './show.js';
import { count } from './words.js';
import { farewell, redactionLog, remarks, writeDocuments } from './writing.js';
const NOTHING_WRITTEN = 'Nothing was written. When this is mended, it goes on by itself.\n';
export function newMemory(steps) {
    return { steps, seen: new Map(), written: undefined, log: undefined, isShown: false };
}
/** Records become documents, of which those are written that are other than in the run before. */
export async function renderAgain(options, memory, world, disclosure) {
    const view = rememberingWorld(world, memory.seen);
    const rendered = await renderBy(memory.steps, requestOf(options, world), view.world);
    memory.seen = view.seen;
    if (!rendered.ok)
        return stopped(rendered.problems, NOTHING_WRITTEN);
    const { value: now, warnings } = rendered;
    const log = await changedLog(now, options, memory);
    const changes = changesSince(memory.written, now);
    const hidden = remarks(changes.unseen, warnings, now.redactions, disclosure);
    if (changes.isNothing) {
        if (log)
            await world.writeFiles([log]);
        memory.log = log?.bytes ?? memory.log;
        return done('', `${hidden}No document has changed.\n`);
    }
    const { artifacts, records, news } = changes;
    const files = await writeDocuments({ artifacts, records, audiences: now.audiences }, log, options, world);
    if (!files.ok)
        return stopped(files.problems, NOTHING_WRITTEN);
    memory.log = log?.bytes ?? memory.log;
    memory.written = now;
    const written = news.map(({ path }) => `${pathBelow(options.out, path)}\n`).join('');
    const wrote = news.length > 0 ? `Wrote ${count(news.length, 'document')}.\n` : '';
    const talk = hidden + farewell(files.value.removed) + wrote;
    return done(written, talk + (await showOnce(news, options, memory, world)));
}
/** The log, where it is other than before: it speaks of withheld text, and so changes when no document does. */
async function changedLog(now, options, { log: last }) {
    const log = await redactionLog(now.redactions, options);
    return log && last && Buffer.compare(last, log.bytes) === 0 ? undefined : log;
}
/** A document is opened once, not after each save: most programs that show one notice when it changes. */
async function showOnce(news, { open, out }, memory, world) {
    if (!open || memory.isShown || news.length === 0)
        return '';
    memory.isShown = true;
    return showFirst(news, out, world);
}
//# sourceMappingURL=render-again.js.map