import { isPacked, isPdf } from '../file-kind.js';
import { MOST_BYTES, PdfFault } from './fault.js';
import { readPdf } from './file.js';
import { fontFinder } from './fonts.js';
import { pagePassages } from './page-text.js';
import { pagesOf } from './pages.js';
import { streamPassages } from './stream-text.js';
import { readStrings } from './strings.js';
import { nameText, readableText } from './text.js';
const DEEPEST_ATTACHMENT = 4;
/**
 * Everything in a PDF that can be read as text: pages as their fonts read them, and every string, name, metadata,
 * attachment and other stream, in all revisions (ISO 32000-1). Or why it cannot be read, which is never an empty list.
 */
export function pdfPassages(bytes, allowance = { left: MOST_BYTES }) {
    try {
        return passagesIn(bytes, allowance, 0);
    }
    catch (thrown) {
        if (thrown instanceof PdfFault)
            return { reason: thrown.trouble };
        throw thrown;
    }
}
function passagesIn(bytes, allowance, depth) {
    const file = readPdf(bytes, allowance);
    const fonts = fontFinder(file);
    const written = readStrings(file);
    const pages = pagesOf(file);
    const owners = ownersIn(pages);
    const read = new Set(pages.flatMap(({ streams }) => streams));
    const attached = (data) => attachmentPassages(data, allowance, depth + 1);
    const onPages = pagePassages(pages, fonts, written.names, file);
    const inStreams = file.objects
        .filter((object) => object.data && !read.has(object))
        .flatMap((stream) => streamPassages(stream, { file, fonts, written, owners, attached }));
    const names = { where: 'a name', text: [...written.names].map(nameText).join('\n') };
    return [...onPages, ...written.passages, ...inStreams, names];
}
/** A stream of an older revision has the number of the newer one, and so the page that it belonged to. */
function ownersIn(pages) {
    return new Map(pages.flatMap(({ streams, resources }) => streams.map(({ number }) => [number, resources])));
}
function attachmentPassages(bytes, allowance, depth) {
    if (depth > DEEPEST_ATTACHMENT)
        throw new PdfFault('too-large');
    if (isPacked(bytes))
        throw new PdfFault('packed-attachment');
    if (!isPdf(bytes))
        return [{ where: 'an attachment', text: readableText(bytes) }];
    return passagesIn(bytes, allowance, depth).map(({ text }) => ({ where: 'an attachment', text }));
}
//# sourceMappingURL=passages.js.map