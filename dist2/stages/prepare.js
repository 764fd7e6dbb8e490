import { BUILD_ID } from '../build-id.js';
import { printerFor } from '../formats/press.js';
import { TEMPLATE_ENDINGS, TEMPLATE_NAMES, templateFiles, } from '../formats/template-files.js';
import { pathBelow } from '../model/artifact.js';
import { PDF_ENGINE_VARIABLE, PORTABLE_STANDARDS, pdfWish, } from '../model/pdf.js';
import { error, failed, ok, together } from '../model/problem.js';
import { asPattern } from '../model/record-file.js';
import { startOf } from '../model/source.js';
import { nearestWord } from '../model/spelling.js';
import { keyOf } from '../storage/key.js';
import { VERSION } from '../version.js';
/** A template that asks Typst which day it is makes another document tomorrow; so may one that puts code together. */
const TELLS_TIME = /today|eval/;
/**
 * The formats of a run become printers: built-in templates, each replaced by the file of the same name in the
 * user's folder where there is one. Done once, before any record is rendered.
 */
export async function prepare(order, world) {
    const { formats, templates } = order;
    const wrong = templates === undefined ? [] : await folderProblems(templates, world);
    if (wrong.length > 0)
        return failed(wrong);
    const printers = await Promise.all(formats.map((format) => prepareOne(format, order, world)));
    const all = together(printers);
    return all.ok ? ok(new Map(all.value)) : all;
}
/** A folder that is not there, and templates in it whose names end like those of no format. */
async function folderProblems(folder, world) {
    if ((await world.kindOf(folder)) !== 'folder') {
        return [error('no-such-file', startOf({ file: folder, text: '' }), { file: folder })];
    }
    const files = await world.glob(pathBelow(asPattern(folder), '*.hbs'));
    if (files.length === 0) {
        return [error('nothing-matched', startOf({ file: folder, text: '' }), { pattern: folder })];
    }
    const endings = Object.values(TEMPLATE_ENDINGS);
    const strangers = files.filter((file) => !endings.some((ending) => file.endsWith(ending)));
    return strangers.map((file) => {
        const name = file.slice(file.lastIndexOf('/') + 1);
        const near = nearestWord(name, templateFiles());
        return error('template-not-used', startOf({ file, text: '' }), { name, near });
    });
}
async function prepareOne(format, { templates: folder, pdfStandard }, world) {
    const templates = format === 'docx' ? NO_TEMPLATES : await templatesFor(format, folder, world);
    const startEngine = () => startPdf(pdfStandard, templates.theirs.length > 0, world);
    const printer = await printerFor(format, { ...templates, startPdf: startEngine });
    if (!printer.ok)
        return printer;
    const ofPdf = format === 'pdf' ? [pdfStandard ?? 'ua-1', world.env[PDF_ENGINE_VARIABLE] ?? ''] : [];
    const own = templates.theirs.map((name) => [name, templates.templates.get(name)?.text ?? '']);
    const isTimeless = format !== 'pdf' || !own.some(([, text]) => TELLS_TIME.test(text));
    const key = keyOf([VERSION, BUILD_ID, format, ...ofPdf, ...own.flat()]);
    return ok([format, { print: printer.value, ...(isTimeless && { key }) }]);
}
const NO_TEMPLATES = { templates: new Map(), theirs: [] };
async function templatesFor(format, folder, world) {
    const theirs = folder === undefined ? [] : await ownTemplates(format, folder, world);
    const { BUILT_IN } = await import('../formats/built-in-templates.js');
    const isCompiledAhead = theirs.length === 0 && BUILT_IN[format] !== undefined;
    const builtIn = isCompiledAhead ? [] : await builtInTemplates(format, world);
    return { templates: new Map([...builtIn, ...theirs]), theirs: theirs.map(([name]) => name) };
}
/** Our templates come to an end; those of others may not, and get a process that can be stopped. */
async function startPdf(standard, isTheirs, world) {
    const wish = pdfWish(standard, world.env);
    if (!wish.ok)
        return wish;
    const start = async () => {
        if (isTheirs)
            return world.startPdfProcess(wish.value);
        const { startPdfEngine } = await import('../formats/pdf/engine.js');
        return startPdfEngine(wish.value, world);
    };
    const isRefusable = wish.value.engine === 'native' || !PORTABLE_STANDARDS.includes(wish.value.standard);
    return isRefusable ? start() : ok(onFirstUse(start));
}
/** An engine that starts when it is first asked for a document: a run that prints none does without it. */
function onFirstUse(start) {
    let starting;
    return async (source, timestamp) => {
        starting ??= start();
        const engine = await starting;
        if (!engine.ok)
            throw new Error('every machine has an engine for this kind of PDF');
        return engine.value(source, timestamp);
    };
}
async function builtInTemplates(format, world) {
    const read = TEMPLATE_NAMES[format].map(async (name) => {
        const file = `templates/${name}${TEMPLATE_ENDINGS[format]}`;
        return [name, { file, text: decode(await world.readPackaged(file)) }];
    });
    return Promise.all(read);
}
async function ownTemplates(format, folder, world) {
    const ending = TEMPLATE_ENDINGS[format];
    const files = await world.glob(pathBelow(asPattern(folder), `*${ending}`));
    const read = files.map(async (file) => {
        const name = file.slice(file.lastIndexOf('/') + 1, -ending.length);
        return [name, { file, text: decode(await world.readFile(file)) }];
    });
    return Promise.all(read);
}
function decode(bytes) {
    return new TextDecoder().decode(bytes);
}
//# sourceMappingURL=prepare.js.map