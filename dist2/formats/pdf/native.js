import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { missingGlyph } from './missing-glyph.js';
/** A folder that does not exist: the engine finds nothing there to read, and so reads nothing. */
const NO_WORKSPACE = '/opsg-has-no-workspace';
const MAIN = `${NO_WORKSPACE}/headlines.typ`;
/** How many documents ago the engine last used what it forgets: all of it would be a quarter slower. */
const FORGET_AFTER = 3;
/**
 * Starts the build for this kind of machine. It reads all fonts that it can find there, which takes longer than to
 * print a document, and uses none but ours: they had better be hidden from it.
 */
export function startNative(fonts, standard) {
    const engine = NodeCompiler.create({
        workspace: NO_WORKSPACE,
        fontArgs: [{ fontBlobs: fonts.map(asBuffer) }],
    });
    return async (source, timestamp) => {
        try {
            engine.addSource(MAIN, source);
            const compiled = engine.compile({ mainFilePath: MAIN });
            if (!compiled.result)
                return { line: errorLine(compiled, engine) };
            const pdf = engine.pdf(compiled.result, { pdfStandard: standard, creationTimestamp: timestamp });
            const glyph = standard === '1.7' ? missingGlyph(pdf, source) : undefined;
            return glyph === undefined ? pdf : { glyph };
        }
        catch (thrown) {
            return refusal(thrown);
        }
        finally {
            await freeNativeMemory(engine);
        }
    };
}
/** The same bytes, not a copy of them: fonts are large. */
function asBuffer({ buffer, byteOffset, byteLength }) {
    return Buffer.from(buffer, byteOffset, byteLength);
}
/** Native objects are freed only when the event loop turns, and the engine's own cache only when it is told. */
async function freeNativeMemory(engine) {
    engine.evictCache(FORGET_AFTER);
    await new Promise((resolve) => setImmediate(resolve));
}
/** The line of the first fault in the source, counted from 1. What the engine says of it can quote the record. */
function errorLine(compiled, engine) {
    const fault = compiled.takeDiagnostics();
    const said = fault ? engine.fetchDiagnostics(fault) : [];
    const start = said.find(({ path, range }) => path === MAIN && range)?.range?.start;
    return start && start.line + 1;
}
/** The engine says why in Rust's debug form; only a missing glyph can be an author's doing. */
function refusal(thrown) {
    const said = thrown instanceof Error ? thrown.message : String(thrown);
    const glyph = /the (?:text|text contains the disallowed codepoint) `\\?"(.+?)\\?"`/u.exec(said)?.[1];
    if (glyph !== undefined)
        return { glyph };
    if (/error: .*\bheading/.test(said))
        return 'headings';
    if (/error: .*\btitle/.test(said))
        return 'title';
    if (/error: .*\balt/.test(said))
        return 'alternative';
    return 'engine';
}
//# sourceMappingURL=native.js.map