import { isPacked, isPdf } from './file-kind.js';
import { isZip } from './zip-reader/end-record.js';
/** Where the text of a file that is all text stands. */
export const TEXT = 'the text';
/** Everything in a file that can be read as text, whatever its kind; or nothing if the file cannot be looked into. */
export async function passagesOf(bytes) {
    if (isPdf(bytes)) {
        const { pdfPassages } = await import('./pdf-reader/passages.js');
        const passages = pdfPassages(bytes);
        return 'reason' in passages ? undefined : passages;
    }
    if (isZip(bytes)) {
        const { zipPassages } = await import('./zip-reader/passages.js');
        return zipPassages(bytes);
    }
    return isPacked(bytes) ? undefined : textPassages(bytes);
}
/** Text in UTF-8; and in UTF-16, if it has the zero bytes that give that away. */
function textPassages(bytes) {
    const encodings = bytes.includes(0) ? ['utf-8', 'utf-16le', 'utf-16be'] : ['utf-8'];
    return encodings.map((encoding) => ({ where: TEXT, text: new TextDecoder(encoding).decode(bytes) }));
}
//# sourceMappingURL=passages.js.map