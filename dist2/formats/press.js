import { ok } from '../model/problem.js';
import { startOf } from '../model/source.js';
import { TEMPLATE_ENDINGS } from './template-files.js';
/** A printer for one format. Each loads what it needs, and nothing that it does not. */
export async function printerFor(format, { templates, theirs, startPdf }) {
    if (format === 'docx')
        return ok(await wordPrinter());
    const filled = templates.size > 0 ? await fromSources(templates, theirs) : await compiledAhead(format);
    return filled.ok ? PRINTERS[format](filled.value, startPdf) : filled;
}
async function fromSources(templates, theirs) {
    const { compileTemplates } = await import('./template.js');
    return compileTemplates(templates, theirs);
}
async function compiledAhead(format) {
    const [{ BUILT_IN }, { MAIN_TEMPLATE, runTemplates }] = await Promise.all([
        import('./built-in-templates.js'),
        import('./run-templates.js'),
    ]);
    const file = `templates/${MAIN_TEMPLATE}${TEMPLATE_ENDINGS[format]}`;
    return ok(runTemplates(BUILT_IN[format] ?? {}, startOf({ file, text: '' })));
}
const PRINTERS = {
    md: async ({ fill }) => {
        const [{ canonicalMarkdown, markdown }, { viewOf }] = await Promise.all([
            import('./markdown.js'),
            import('./view.js'),
        ]);
        return ok(async (headlines) => encoded(fill(viewOf(headlines, markdown)), canonicalMarkdown));
    },
    html: async ({ fill }) => {
        const [{ html }, { viewOf }] = await Promise.all([import('./html.js'), import('./view.js')]);
        return ok(async (headlines) => encoded(fill(viewOf(headlines, html))));
    },
    pdf: async (filled, startPdf) => {
        const [compile, { pdfPrinter }] = await Promise.all([startPdf(), import('./pdf/printer.js')]);
        return compile.ok ? ok(pdfPrinter(filled, inTurn(compile.value))) : compile;
    },
};
/** Word documents are made of the headlines alone: a template could place nothing in a file of so many parts. */
async function wordPrinter() {
    const { docx } = await import('./docx/docx.js');
    return async (headlines, timestamp) => ok(docx(headlines, timestamp));
}
function encoded(text, finish = (whole) => whole) {
    return text.ok ? ok(new TextEncoder().encode(finish(text.value))) : text;
}
/** One PDF after the other, whoever asks: an engine keeps the source that it was given until it has answered. */
function inTurn(compile) {
    let last = Promise.resolve();
    return (source, timestamp) => {
        const made = last.then(() => compile(source, timestamp));
        last = made.catch(() => undefined);
        return made;
    };
}
//# sourceMappingURL=press.js.map