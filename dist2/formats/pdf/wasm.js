import { identifiedAsUa } from './identification.js';
import { missingGlyph } from './missing-glyph.js';
import { brokenUaRule } from './ua-rules.js';
const MODULE = '@myriaddreamin/typst-ts-web-compiler/wasm';
const MAIN = '/headlines.typ';
/** The engine's number for diagnostics with their parts in fields. */
const IN_FIELDS = 3;
/** Starts the WebAssembly build. It has neither files nor a network to go to, and knows no standard but PDF 1.7. */
export async function startWasm(fonts, standard, machine) {
    const { initSync, TypstCompilerBuilder } = await import('@myriaddreamin/typst-ts-web-compiler');
    initSync({ module: Buffer.from(await machine.readWasm(MODULE)) });
    const builder = new TypstCompilerBuilder();
    builder.set_dummy_access_model();
    for (const font of fonts)
        await builder.add_raw_font(font);
    const engine = await builder.build();
    return async (source) => {
        try {
            const made = compiled(engine, source);
            if (!(made instanceof Uint8Array))
                return made;
            const glyph = missingGlyph(made, source);
            if (glyph !== undefined)
                return { glyph };
            if (standard === '1.7')
                return made;
            return brokenUaRule(made) ?? identifiedAsUa(made);
        }
        catch {
            return 'engine';
        }
    };
}
/** The PDF, or the line of the first fault in the source, counted from 1. */
function compiled(engine, source) {
    engine.add_source(MAIN, source);
    const { result, diagnostics = [] } = engine.compile(MAIN, undefined, 'pdf', IN_FIELDS);
    engine.reset(); // lets go of what it kept for documents long past
    if (result)
        return result;
    const fault = diagnostics.find(({ path, range }) => path === MAIN && range !== '');
    return { line: fault && Number.parseInt(fault.range, 10) + 1 };
}
//# sourceMappingURL=wasm.js.map