import { resolve } from 'node:path';
import { failed, ok } from '../model/problem.js';
import { STEPS } from '../pipeline.js';
import { recall } from '../stages/recall.js';
import { fileInto } from '../storage/spool.js';
/** The side of a run that does the work: it answers one question after the other, by the same steps as a run alone. */
export function recordMaker(world) {
    const known = { workspaces: new Map(), making: undefined };
    return async (question) => {
        switch (question.ask) {
            case 'begin':
                return begin(question.order, known, world);
            case 'workspace':
                known.workspaces.set(question.workspace, question.settings);
                return undefined;
            case 'make':
                return make(question, known);
        }
    };
}
async function begin(order, known, world) {
    const press = await STEPS.prepare(order, world);
    if (!press.ok)
        return press;
    const { timestamp, earlierIn } = order;
    const earlier = earlierIn === undefined ? undefined : recall(earlierIn, world);
    known.making = { press: press.value, timestamp, earlier, order, world };
    return ok(undefined);
}
async function make({ workspace, file, isCheckOnly }, { workspaces, making }) {
    const checked = STEPS.check(file, workspaces.get(workspace) ?? failed([]));
    if (!checked.ok)
        return checked;
    const { group, number, date, level, next } = checked.value.meeting;
    const meeting = { group, number, date, level, next };
    if (isCheckOnly || !making)
        return ok({ meeting }, checked.warnings);
    return ok({ meeting, documents: await documentsOf(checked.value, making) }, checked.warnings);
}
async function documentsOf(record, making) {
    const documents = STEPS.documents(record, making.order.audience);
    if (!documents.ok)
        return documents;
    const made = [];
    for (const document of documents.value)
        made.push(await madeOf(document, making));
    return ok(made);
}
async function madeOf(document, making) {
    const { headlines, audience, record, withheld } = document;
    const { fileStem } = headlines;
    const printed = await STEPS.print(document, making);
    const said = { headlines: { fileStem }, audience, record, withheld: making.order.isLogged ? withheld : [] };
    return { ...said, printed: await putAside(printed, making) };
}
async function putAside(printed, making) {
    const { spool } = making.order;
    if (!printed.ok || spool === undefined)
        return printed;
    const filed = await Promise.all(printed.value.map((artifact) => filedIn(spool, artifact, making)));
    return ok(filed, printed.warnings);
}
/** What stands already stays where it is. */
async function filedIn(spool, { bytes, stands, ...artifact }, { order: { earlierIn = '' }, world }) {
    if (!stands)
        return { ...artifact, filed: await fileInto(spool, nextName(world), bytes, world.disk) };
    const { sha256, stamp } = stands;
    const file = resolve(world.workingFolder, earlierIn, artifact.path);
    return { ...artifact, stands: { sha256, stamp }, filed: { file, sha256 } };
}
let names = 0;
/** Several processes put documents into the same spool. */
function nextName({ processes }) {
    return `${processes.id}-${names++}`;
}
//# sourceMappingURL=record-maker.js.map