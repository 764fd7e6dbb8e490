import { decodings } from '../formats/decodings.js';
import { passagesOf } from '../formats/passages.js';
/** The bytes of a file become everything that can be read in them. */
export async function readTexts(bytes) {
    return ((await passagesOf(bytes)) ?? []).flatMap(({ text }) => decodings(text));
}
//# sourceMappingURL=read-texts.js.map