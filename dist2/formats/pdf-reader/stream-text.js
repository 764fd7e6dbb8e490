import { PdfFault } from './fault.js';
import { everyVersion, lookUp } from './lookup.js';
import { contentTexts, textPassages } from './page-text.js';
import { decodeStream, filterNames, latin1 } from './streams.js';
import { readableText } from './text.js';
import { entryOf, isName } from './values.js';
/** Image formats that have room for text beside the picture, such as a description by a camera or an editor. */
const ROOMY_IMAGES = new Set(['DCTDecode', 'DCT', 'JPXDecode']);
/** A stream that is not the content of a page becomes whatever can be read in it. */
export function streamPassages(stream, known) {
    const { file, written, attached } = known;
    const is = (key, name) => isName(lookUp(stream.value, key, file), name);
    if (written.attachments.has(stream.number) || is('Type', 'EmbeddedFile'))
        return attached(decodedWhole(stream, file));
    if (is('Type', 'ObjStm') || written.fontPrograms.has(stream.number))
        return [];
    if (isImage(stream, file))
        return imagePassages(stream, file);
    if (is('Subtype', 'Form') || is('Type', 'Pattern') || known.owners.has(stream.number))
        return contentPassages(latin1(decodedWhole(stream, file)), stream, known);
    return otherPassages(stream, is('Type', 'Metadata') ? 'metadata' : 'a stream', known);
}
function isImage({ value }, file) {
    if (isName(lookUp(value, 'Subtype', file), 'Image'))
        return true;
    return entryOf(value, 'Width') !== undefined && entryOf(value, 'BitsPerComponent') !== undefined;
}
function imagePassages(stream, file) {
    if (!filterNames(stream.value, file).some((name) => ROOMY_IMAGES.has(name)))
        return [];
    return [{ where: 'an image', text: readableText(decodeStream(stream, file).bytes) }];
}
function contentPassages(source, { number, value }, known) {
    const { file, fonts, written, owners } = known;
    const own = everyVersion([value], 'Resources', file);
    const resources = own.length > 0 ? own : (owners.get(number) ?? []);
    return contentTexts(source, resources, fonts, file).flatMap((text) => textPassages(text, written.names));
}
function otherPassages(stream, where, known) {
    const bytes = decodedWhole(stream, known.file);
    const source = latin1(bytes);
    // The hexadecimal digits of a character map are codes, not somebody's numbers.
    if (source.includes('begincmap'))
        return [{ where, text: source.replace(/<[^<>]*>/g, ' ') }];
    const isContent = /\bBT\b/.test(source) && /\bT[jJ]\b/.test(source);
    return [{ where, text: readableText(bytes) }, ...(isContent ? triedAsContent(source, stream, known) : [])];
}
/** What only looks like content need not be any; as text it has been read already. */
function triedAsContent(source, stream, known) {
    try {
        return contentPassages(source, stream, known);
    }
    catch (thrown) {
        if (thrown instanceof PdfFault && thrown.trouble === 'damaged')
            return [];
        throw thrown;
    }
}
/** Filters that are for images leave bytes that nobody here can read; only in an image is there no text to read. */
function decodedWhole(stream, file) {
    const { bytes, image } = decodeStream(stream, file);
    if (image !== undefined)
        throw new PdfFault('unknown-filter');
    return bytes;
}
//# sourceMappingURL=stream-text.js.map