import { MOST_BYTES, PdfFault } from './fault.js';
import { byNumber, lookUp } from './lookup.js';
import { scanObjects } from './objects.js';
import { streamText } from './streams.js';
import { cursorOver, nextToken, skipSpace } from './tokens.js';
import { entryOf, isName, readValue } from './values.js';
/** The bytes of a PDF become its objects, ready to be looked up by number; a PDF that cannot be read is a fault. */
export function readPdf(bytes, allowance) {
    if (bytes.length > MOST_BYTES)
        throw new PdfFault('too-large');
    const { objects, trailers, loose } = scanObjects(bytes, allowance);
    if (isEncrypted(objects, trailers))
        throw new PdfFault('encrypted');
    const plain = { objects, versions: byNumber(objects), trailers, loose, allowance };
    const comments = [];
    const all = objects.flatMap((object) => [object, ...unpack(object, plain, comments)]);
    if (!all.some(({ value }) => isType(value, 'Catalog')))
        throw new PdfFault('damaged');
    return { ...plain, objects: all, versions: byNumber(all), loose: [...loose, ...comments] };
}
/** A trailer says so, or the dictionary of a cross-reference stream, which then is the trailer (7.5.8.2, 7.6.1). */
function isEncrypted(objects, trailers) {
    const references = objects.map(({ value }) => value).filter((value) => isType(value, 'XRef'));
    return [...trailers, ...references].some((trailer) => entryOf(trailer, 'Encrypt') !== undefined);
}
function isType(value, type) {
    return isName(entryOf(value, 'Type'), type);
}
/** The objects in an object stream (7.5.7), one after the other, so that nothing between them is missed. */
function unpack(container, file, comments) {
    if (!container.data || !isType(container.value, 'ObjStm'))
        return [];
    const first = lookUp(container.value, 'First', file);
    const start = first?.kind === 'number' ? Math.max(0, Math.trunc(first.value)) : 0;
    const cursor = { ...cursorOver(streamText(container, file), file.allowance), comments };
    const numbers = readNumbers(cursor, start);
    cursor.at = start;
    const found = [];
    for (;;) {
        const before = cursor.at;
        skipSpace(cursor);
        const number = numbers.get(cursor.at) ?? numbers.get(before) ?? -1;
        const value = readValue(cursor);
        if (!value)
            return found;
        found.push({ number, value });
    }
}
/** The head of an object stream: the number of each object, by the place where it stands. */
function readNumbers(cursor, start) {
    const numbers = new Map();
    while (cursor.at < start) {
        const number = nextToken(cursor);
        const place = nextToken(cursor);
        if (number?.kind !== 'number' || place?.kind !== 'number')
            break;
        numbers.set(start + place.value, number.value);
    }
    return numbers;
}
//# sourceMappingURL=file.js.map