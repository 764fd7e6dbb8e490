import { sameNames, unsafeNames } from './model/artifact.js';
import { blank } from './model/headlines.js';
import { distinct, failed, ok, together } from './model/problem.js';
import { withoutKnown } from './model/secret.js';
import { overlapping } from './overlapping.js';
import { inspect } from './stages/inspect.js';
import { readTexts } from './stages/read-texts.js';
import { render } from './stages/render.js';
import { hashOf, keyOf } from './storage/key.js';
/** document → render → inspect, for each document in each format. */
export async function printAll(documents, printing, print, onProgress) {
    let done = 0;
    const printed = await overlapping(documents, async (document) => {
        const result = await print(document, printing);
        done += 1;
        onProgress?.(done, documents.length);
        return result;
    });
    const artifacts = together(printed);
    if (!artifacts.ok)
        return failed(distinct(artifacts.problems));
    const all = artifacts.value.flat();
    const clashes = [...sameNames(all), ...unsafeNames(all)];
    return clashes.length > 0 ? failed(clashes) : ok(all);
}
/** One document in each format that the press has a printer for. */
export async function printDocument(document, { press, timestamp = document.headlines.timestamp, earlier }) {
    const { headlines, audience, record, secrets } = document;
    const content = contentOf(headlines);
    const printed = [];
    for (const [format, { print: printer, key: ofPrinter }] of press) {
        const key = ofPrinter && keyOf([ofPrinter, audience.name, String(timestamp), content]);
        const rendition = { headlines, audience, record, format, printer, timestamp, ...(key && { key }) };
        printed.push(await renderInspected(rendition, earlier, secrets));
    }
    return together(printed);
}
/** The key of all that a printer is given to say. */
function contentOf({ look, ...headlines }) {
    const { logo, ...plainLook } = look;
    const picture = logo && { ...logo, bytes: hashOf(logo.bytes) };
    return hashOf(JSON.stringify([headlines, plainLook, picture]));
}
async function renderInspected(rendition, earlier, secrets) {
    const artifact = await renderOnce(rendition, earlier);
    if (!artifact.ok)
        return artifact;
    const { path, bytes } = artifact.value;
    const found = await inspect(path, bytes, secrets);
    if (found.length === 0)
        return artifact;
    const innocent = await wordsOfTemplates(rendition);
    const problems = await inspect(path, bytes, withoutKnown(secrets, innocent));
    return problems.length > 0 ? failed(problems) : artifact;
}
/** Where an earlier run has left the very same document, its bytes stand for those that would be printed. */
async function renderOnce(rendition, earlier) {
    const { key, audience, headlines, format } = rendition;
    const stands = key ? await earlier?.(audience.name, `${headlines.fileStem}.${format}`, key) : undefined;
    if (!stands)
        return render(rendition);
    const artifact = await render({ ...rendition, printer: async () => ok(stands.bytes) });
    return artifact.ok ? ok({ ...artifact.value, stands }) : artifact;
}
/** The words that a document has before any record is put into it. They can be a withheld part's only by chance. */
async function wordsOfTemplates(rendition) {
    const empty = await render({ ...rendition, headlines: blank(rendition.headlines) });
    return empty.ok ? readTexts(empty.value.bytes) : [];
}
//# sourceMappingURL=printing.js.map