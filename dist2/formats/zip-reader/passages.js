import { isPacked, isPdf } from '../file-kind.js';
import { MOST_BYTES } from '../pdf-reader/fault.js';
import { pdfPassages } from '../pdf-reader/passages.js';
import { readableText } from '../pdf-reader/text.js';
import { isZip } from './end-record.js';
import { readZip, ZipFault } from './file.js';
import { officeReadings } from './office-text.js';
const DEEPEST_ARCHIVE = 4;
/**
 * Everything in an archive that can be read as text: a Word document, another office document, or any files. Nothing
 * if there may be a part that cannot be read.
 */
export function zipPassages(bytes) {
    try {
        return passagesIn(bytes, { left: MOST_BYTES }, 0);
    }
    catch (thrown) {
        if (thrown instanceof ZipFault)
            return undefined;
        throw thrown;
    }
}
function passagesIn(bytes, allowance, depth) {
    if (depth > DEEPEST_ARCHIVE)
        throw new ZipFault('too deep');
    const { entries, directory } = readZip(bytes, allowance);
    return [
        { where: 'the names of its parts', text: directory },
        { where: 'what is not compressed', text: readableText(bytes) },
        ...entries.flatMap((entry) => entryPassages(entry, allowance, depth)),
    ];
}
function entryPassages({ name, bytes }, allowance, depth) {
    if (isPdf(bytes))
        return pdfIn(bytes, allowance);
    if (isZip(bytes))
        return passagesIn(bytes, allowance, depth + 1);
    if (isPacked(bytes))
        throw new ZipFault('packed in another way');
    const text = readableText(bytes);
    const readings = text.includes('<') ? [text, ...officeReadings(text)] : [text];
    return readings.map((reading) => ({ where: placeOf(name), text: reading }));
}
function pdfIn(bytes, allowance) {
    const passages = pdfPassages(bytes, allowance);
    if ('reason' in passages)
        throw new ZipFault('a PDF that cannot be read');
    return passages.map(({ text }) => ({ where: 'a PDF in it', text }));
}
/** What the parts of a Word document are, to a person. The names of parts are not said: they are text of the file. */
const PLACES = [
    [/^word\/document\.xml$/, 'the text of the document'],
    [/^word\/header\d*\.xml$/, 'a header'],
    [/^word\/footer\d*\.xml$/, 'a footer'],
    [/^word\/comments\w*\.xml$/, 'a comment'],
    [/^word\/(?:foot|end)notes\.xml$/, 'a note'],
    [/^docProps\//, 'the properties of the document'],
    [/\.rels$/, 'the address of a link'],
];
function placeOf(name) {
    return PLACES.find(([pattern]) => pattern.test(name))?.[1] ?? 'a part of it';
}
//# sourceMappingURL=passages.js.map