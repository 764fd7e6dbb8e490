import { write } from '../stages/write.js';
import { count } from './words.js';
/** What is said of a run beside its documents: records that give none, and that there are warnings. */
export function remarks(unseen, warnings, redactions, disclosure) {
    return unseen
        .map((file) => `${file}: nothing in it is for these readers, so there is no document.\n`)
        .concat(warned(warnings, redactions, disclosure))
        .join('');
}
/**
 * That there are warnings about what these readers read. Where they stand in the record would depend on what is
 * withheld, so that is left to `validate`; and a log that discloses less than the readers get says nothing.
 */
function warned(warnings, redactions, { upToRank = Number.POSITIVE_INFINITY }) {
    const mayKnow = redactions.every(({ audience }) => audience.rank <= upToRank);
    if (warnings.length === 0 || !mayKnow)
        return [];
    return [`${count(warnings.length, 'warning')} about what these readers read: opsg validate shows more.\n`];
}
/** The documents of a run become files, and its log, where there is one: both or neither. */
export function writeDocuments(rendered, log, { out: folder, keep, force, formats }, world) {
    const endings = formats.map((format) => `.${format}`);
    return write({ ...rendered, folder, keep, force, endings, beside: log ? [log] : [] }, world);
}
/** The file that says what was withheld, if one is wanted. */
export async function redactionLog(redactions, { redactionLog: path }) {
    if (path === undefined)
        return undefined;
    const { redactionLog: asText } = await import('../formats/redaction-log.js');
    return { path, bytes: new TextEncoder().encode(asText(redactions)) };
}
/** A line for each document that was removed. */
export function farewell(removed) {
    return removed.map((path) => `Removed ${path}: no record stands behind it any more.\n`).join('');
}
//# sourceMappingURL=writing.js.map