import { PDF_LIMITS } from '../../model/pdf.js';
import { error, failed, ok } from '../../model/problem.js';
import { startOf } from '../../model/source.js';
import { typst } from '../typst.js';
import { viewOf } from '../view.js';
/** Headlines become Typst by the templates, and Typst becomes a PDF. */
export function pdfPrinter(filled, compile) {
    return async (headlines, timestamp) => {
        const view = viewOf(headlines, typst);
        const source = filled.fill(view);
        if (!source.ok)
            return source;
        const made = await compile(source.value, timestamp);
        return made instanceof Uint8Array ? ok(made) : failed([refused(made, { filled, view, headlines })]);
    };
}
/** Why there is no PDF. A glyph is the record's, and of the level of the document; all else is the templates'. */
function refused(refusal, { filled, view, headlines }) {
    if (refusal === 'time')
        return error('pdf-endless', filled.main, { limit: `after ${PDF_LIMITS.seconds} seconds` });
    if (refusal === 'memory')
        return error('pdf-endless', filled.main, { limit: `at ${PDF_LIMITS.megabytes} megabytes of memory` });
    if (refusal === 'crash')
        return error('pdf-crashed', filled.main, {});
    if (typeof refusal === 'object' && 'line' in refusal)
        return error('pdf-template', filled.placeOfLine(view, refusal.line), {});
    const document = startOf({ file: `${headlines.fileStem}.pdf`, text: '' });
    return error('pdf-refused', document, { reason: refusal }, headlines.marking.level);
}
//# sourceMappingURL=printer.js.map