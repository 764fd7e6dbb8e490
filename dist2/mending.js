import { checkRecord } from './checking.js';
import { mend } from './fix/mend.js';
import { keepsPromise } from './fix/promise.js';
import { yamlComments } from './formats/yaml-comments.js';
import { ok } from './model/problem.js';
import { find } from './stages/find.js';
import { parse } from './stages/parse.js';
import { read } from './stages/read.js';
import { mostRecords, workspaceFor } from './workspaces.js';
/** The byte order mark that some editors put before UTF-8. A file that has it keeps it. */
const MARK = [0xef, 0xbb, 0xbf];
/** Records become records in which all that is certain has been repaired. Nothing is written here. */
export async function mendRecords(paths, world) {
    const files = await find(paths, world, (first) => mostRecords(first, world));
    if (!files.ok)
        return files;
    const workspaces = new Map();
    const mended = [];
    for (const file of files.value) {
        const workspace = await workspaceFor(file, workspaces, world);
        if (workspace.ok)
            mended.push(mendRecord(await read(file, world), workspace.value));
    }
    return ok(mended);
}
function mendRecord({ file, bytes }, workspace) {
    const check = (text) => {
        const marked = encode(`\uFEFF${text}`); // reading takes one such mark away, and the text may begin with one
        const checked = checkRecord({ file, bytes: marked }, { ok: true, value: workspace, warnings: [] });
        return checked.ok ? checked.warnings : checked.problems;
    };
    const { text: before, wrongly } = textOf(file, bytes);
    const unchanged = { file, before, after: before, bytes, found: bytes, repaired: [], isRefused: false };
    if (wrongly.some(({ edits }) => edits === undefined))
        return unchanged;
    const { text, repaired } = mend(before, check);
    if (text === before && wrongly.length === 0)
        return unchanged;
    if (!keepsPromise(versionOf(file, before), versionOf(file, text), repaired, workspace.policy))
        return { ...unchanged, isRefused: true };
    const written = startsWithMark(bytes) ? encode(`\uFEFF${text}`) : encode(text);
    return {
        ...unchanged,
        after: text,
        bytes: written,
        repaired: [...wrongly, ...repaired],
    };
}
/** The text of a file, and the problem if it was saved with another encoding. */
function textOf(file, bytes) {
    const parsed = parse(file, bytes);
    const wrongly = parsed.ok ? [] : parsed.problems.filter(({ code }) => code === 'not-utf8');
    const [wrong] = wrongly;
    return { text: wrong ? wrong.place.source.text : new TextDecoder().decode(bytes), wrongly };
}
function versionOf(file, text) {
    const source = { file, text };
    const parsed = parse(file, encode(`\uFEFF${text}`));
    const root = parsed.ok ? parsed.value.root : parsed.past?.parsed.root;
    const comments = yamlComments(source).map(({ start, end }) => text.slice(start, end));
    return { text, comments, root };
}
function startsWithMark(bytes) {
    return MARK.every((byte, i) => bytes[i] === byte);
}
function encode(text) {
    return new TextEncoder().encode(text);
}
//# sourceMappingURL=mending.js.map