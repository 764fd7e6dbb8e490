import { PdfFault } from './fault.js';
import { decodeCodes } from './fonts.js';
import { moveBy, moveTo, speak, toNextLine, write } from './pen.js';
const DEEPEST = 4096;
const INLINE_IMAGE_END = /[\0\t\n\f\r ]EI(?=[\0\t\n\f\r ]|$)/g;
const SYNTAX = /^[\t\n\f\r\x20-\x7e]*$/;
/** What the operators that matter for text do (ISO 32000-1, Annex A). */
export const OPERATORS = new Map([
    ['Tf', setFont],
    ['q', save],
    ['Q', restore],
    ['Tj', show],
    ['TJ', show],
    ["'", showOnNextLine],
    ['"', showOnNextLine],
    ['T*', ({ pen }) => toNextLine(pen)],
    // The last operand of each is a height: of the text, of the step that the pen takes, of the pen's origin.
    ['Tm', ({ pen, operands }) => moveTo(pen, operands.number)],
    ['Td', ({ pen, operands }) => moveBy(pen, operands.number)],
    ['TD', ({ pen, operands }) => moveBy(pen, operands.number)],
    ['cm', moveOrigin],
    ['BMC', beginMarked],
    ['BDC', beginMarked],
    ['EMC', endMarked],
    ['ID', skipInlineImage],
]);
function setFont(reader) {
    reader.font = reader.surroundings.fontNamed(reader.operands.last);
}
function save({ savedFonts, font }) {
    if (savedFonts.length >= DEEPEST)
        throw new PdfFault('too-large');
    savedFonts.push(font);
}
function restore(reader) {
    if (reader.savedFonts.length > 0)
        reader.font = reader.savedFonts.pop();
}
function show(reader) {
    const { operands, surroundings, pen } = reader;
    reader.font ??= surroundings.fontNamed('');
    for (const codes of operands.codes) {
        if (codes === undefined)
            toNextLine(pen);
        else if (reader.font)
            write(pen, decodeCodes(codes, reader.font));
    }
    operands.codes = [];
}
function showOnNextLine(reader) {
    toNextLine(reader.pen);
    show(reader);
}
function moveOrigin({ pen, operands }) {
    pen.origin = operands.number;
}
function beginMarked({ operands, surroundings, pen, marked }) {
    if (marked.length >= DEEPEST)
        throw new PdfFault('too-large');
    const { first, last, actual = surroundings.actualTextNamed(last) } = operands;
    const artifact = first === 'Artifact' ? 1 : 0;
    pen.artifacts += artifact;
    if (actual && pen.replaced === 0)
        speak(pen, actual);
    const replaced = actual === undefined ? 0 : 1;
    pen.replaced += replaced;
    marked.push({ artifact, replaced });
}
function endMarked({ pen, marked }) {
    const ended = marked.pop();
    pen.artifacts -= ended?.artifact ?? 0;
    pen.replaced -= ended?.replaced ?? 0;
}
/** The data of an inline image end at an `EI` that more syntax follows; in the data there can be others (8.9.7). */
function skipInlineImage({ cursor }) {
    INLINE_IMAGE_END.lastIndex = cursor.at;
    while (INLINE_IMAGE_END.test(cursor.text)) {
        cursor.at = INLINE_IMAGE_END.lastIndex;
        if (SYNTAX.test(cursor.text.slice(cursor.at, cursor.at + 12)))
            return;
    }
    throw new PdfFault('damaged');
}
//# sourceMappingURL=operators.js.map