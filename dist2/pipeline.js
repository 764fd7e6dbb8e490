import { CHECK_STEPS, checkFiles, } from './checking.js';
import { ALL_AUDIENCES, audiencesFor } from './model/audience.js';
import { sourceDateEpoch } from './model/date.js';
import { highestLevel, lowestLevel } from './model/policy.js';
import { distinct, failed, ok, together } from './model/problem.js';
import { secretsOf, shownTexts } from './model/secret.js';
import { readableByWorkspace, readableTexts, withheldByWorkspace, withheldTexts, withoutTexts, } from './model/withheld.js';
import { overlapping } from './overlapping.js';
import { printAll, printDocument, } from './printing.js';
import { compose } from './stages/compose.js';
import { prepare } from './stages/prepare.js';
import { redact } from './stages/redact.js';
export const STEPS = {
    ...CHECK_STEPS,
    prepare,
    documents: documentsFor,
    print: printDocument,
};
/** read → parse → validate ┃ redact → compose → render → inspect: the artifacts of a run. Nothing is written here. */
export function renderRecords(request, world) {
    return renderBy(STEPS, request, world);
}
/** The same by certain steps. */
export async function renderBy(steps, request, world) {
    const { result: records } = await checkFiles(request.records, world, steps);
    if (!records.ok)
        return records;
    const press = await steps.prepare(request, world);
    if (!press.ok)
        return press;
    const documents = together(await overlapping(records.value, (record) => steps.documents(record, request.audience)));
    if (!documents.ok)
        return failed(distinct(documents.problems));
    const { earlier, onProgress, formats } = request;
    const artifacts = await printAll(documents.value.flat(), { press: press.value, timestamp: sourceDateEpoch(world.env), earlier }, steps.print, (done, total) => onProgress?.(done * formats.length, total * formats.length));
    if (!artifacts.ok)
        return artifacts;
    const rendered = accountOf(records.value, documents.value, artifacts.value, request.audience);
    const ranks = documents.value.flat().map(({ audience }) => audience.rank);
    const shown = records.warnings.filter(({ readers = [] }) => ranks.some((rank) => readers.includes(rank)));
    return ok(rendered, shown);
}
/** What a run made, and from what; the documents are those of the records, in their order. */
function accountOf(records, documents, artifacts, wanted) {
    const names = records.map(({ source }) => source.file);
    return {
        artifacts,
        unseen: names.filter((_, i) => documents[i]?.length === 0),
        records: names,
        audiences: audienceNames(records, wanted),
        redactions: documents.flat().map(redactionOf),
    };
}
/** meeting → redact → compose, once for each audience; and what each audience must not find. */
export function documentsFor({ source, meeting, workspace }, wanted) {
    const audiences = audiencesFor(meeting, workspace, wanted);
    if (!audiences.ok)
        return audiences;
    return ok(audiences.value.flatMap((audience) => {
        const shown = redact(meeting, workspace, audience);
        if (!shown)
            return [];
        const headlines = compose(shown, workspace);
        const withheld = withheldFrom({ meeting, workspace }, audience);
        return [
            {
                headlines,
                audience,
                record: source.file,
                withheld,
                secrets: secretsOf(withheld, knownTexts({ meeting, workspace }, audience)),
            },
        ];
    }));
}
/**
 * What readers of a level may know: every text of the record that is theirs, and what a document says of its own
 * accord. It is worked out from the labels alone, not from a finished document, in which a leak would look known.
 */
export function knownTexts({ meeting, workspace }, audience) {
    const frame = redact(withoutTexts(meeting), workspace, audience);
    if (!frame)
        return [];
    const own = shownTexts(compose(frame, workspace));
    const ofWorkspace = readableByWorkspace({ meeting, workspace }, audience);
    return [...readableTexts(meeting, audience), ...own, ...ofWorkspace];
}
/** Every text that readers of a level may not know: of the record, and of the `opsg.yaml` beside it. */
export function withheldFrom({ meeting, workspace }, audience) {
    return [
        ...withheldTexts(meeting, audience, highestLevel(workspace.policy)),
        ...withheldByWorkspace({ meeting, workspace }, audience),
    ];
}
/** The audiences that a run could have made documents for, whether or not it did. */
function audienceNames(records, wanted) {
    const policies = records.map(({ workspace }) => workspace.policy);
    if (wanted === undefined)
        return [...new Set(policies.map((policy) => lowestLevel(policy).name))];
    if (wanted !== ALL_AUDIENCES)
        return [wanted];
    return [...new Set(policies.flatMap(({ levels }) => levels.map(({ name }) => name)))];
}
function redactionOf({ headlines, audience, record, withheld }) {
    return { record, document: `${audience.name}/${headlines.fileStem}`, audience, withheld };
}
//# sourceMappingURL=pipeline.js.map