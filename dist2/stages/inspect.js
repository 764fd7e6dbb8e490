import { decodings } from '../formats/decodings.js';
import { passagesOf, TEXT } from '../formats/passages.js';
import { haystackOf, holds } from '../model/fragment.js';
import { sieveFor } from '../model/gram-sieve.js';
import { OPEN } from '../model/policy.js';
import { error } from '../model/problem.js';
import { pathInWords, startOf } from '../model/source.js';
/**
 * The finished bytes of a file are searched for withheld text, in every way in which they can be read. What is found
 * becomes a problem that names the file, the parts of the record and the places in the file, and no text,
 * so that it may be said to everyone.
 */
export async function inspect(file, bytes, secrets) {
    if (secrets.length === 0)
        return [];
    const passages = await passagesOf(bytes);
    const place = startOf({ file, text: '' });
    if (!passages)
        return [error('cannot-inspect', place, {}, OPEN)];
    const named = { where: 'the name of the file', text: file };
    const readings = eachOnce([named, ...passages].flatMap(readingsOf));
    const searches = secrets.reduce((sum, { fragments }) => sum + fragments.length, 0);
    const mayHold = sieveFor(readings.map(({ haystack }) => haystack.letters), searches);
    const found = secrets.flatMap(({ at, fragments }) => {
        const likely = fragments.filter(({ letters }) => mayHold(letters));
        if (likely.length === 0)
            return [];
        const hit = readings.find(({ haystack }) => likely.some((fragment) => holds(haystack, fragment)));
        return hit ? [{ part: pathInWords(at), where: exactly(hit, fragments) }] : [];
    });
    return found.length > 0 ? [error('withheld-text-found', place, { found }, OPEN)] : [];
}
function readingsOf({ where, text }) {
    return decodings(text).map((reading) => ({ where, text: reading }));
}
/** The same text at another place says nothing new: what is found is said of the first. */
function eachOnce(readings) {
    const first = new Map(readings.toReversed().map((reading) => [reading.text, reading]));
    const once = readings.filter((reading) => first.get(reading.text) === reading);
    return once.map((reading) => ({ ...reading, haystack: haystackOf(reading.text) }));
}
/** The line of a text in which a fragment stands, if it stands in one. */
function exactly({ where, text }, fragments) {
    if (where !== TEXT)
        return where;
    const lines = text.split('\n').map(haystackOf);
    const line = lines.findIndex((haystack) => fragments.some((fragment) => holds(haystack, fragment)));
    return line < 0 ? where : `line ${line + 1}`;
}
//# sourceMappingURL=inspect.js.map