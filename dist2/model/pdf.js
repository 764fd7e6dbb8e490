import { error, failed, ok } from './problem.js';
import { startOf } from './source.js';
import { nearestWord } from './spelling.js';
/** What a PDF is made to: accessible (PDF/UA-1), for archives (PDF/A-2a and A-3a), or plain PDF 1.7. */
export const PDF_STANDARDS = ['ua-1', 'a-2a', 'a-3a', '1.7'];
/** What the engine's build for all machines can make; archives want colour profiles, which it leaves out. */
export const PORTABLE_STANDARDS = ['ua-1', '1.7'];
/** The builds of the engine: for one kind of machine, and for all of them. */
export const PDF_ENGINES = ['native', 'wasm'];
/** The environment variable that says which build to use, for tests and for reports of faults. */
export const PDF_ENGINE_VARIABLE = 'OPSG_PDF_ENGINE';
/** A thousand times what a document takes. */
export const PDF_LIMITS = { seconds: 30, megabytes: 1024 };
/** What a run wants of its PDFs, from its options and its environment. */
export function pdfWish(standard = 'ua-1', { [PDF_ENGINE_VARIABLE]: given = '' }) {
    if (given === '')
        return ok({ standard });
    const engine = PDF_ENGINES.find((name) => name === given);
    if (engine)
        return ok({ standard, engine });
    const place = startOf({ file: PDF_ENGINE_VARIABLE, text: '' });
    const facts = { given, near: nearestWord(given, PDF_ENGINES), engines: PDF_ENGINES };
    return failed([error('unknown-pdf-engine', place, facts)]);
}
//# sourceMappingURL=pdf.js.map