/** How many letters in a row are looked at: no fragment has fewer. */
export const GRAM = 5;
const BITS = 16;
const SIZE = 1 << BITS;
/** For fewer searches than this a sieve costs more than it saves. */
const MANY = 64;
/**
 * Texts, and how many letters are to be looked for in them, become a quick answer to whether a text may hold some: yes,
 * or surely not.
 */
export function sieveFor(texts, searches) {
    if (searches < MANY)
        return () => true;
    const sieve = sieveOf(texts);
    return (letters) => mayHold(sieve, letters);
}
/** Texts become the runs of five letters in them. */
function sieveOf(texts) {
    const sieve = new Uint8Array(SIZE);
    for (const text of texts)
        slotsOf(text, (slot) => {
            sieve[slot] = 1;
            return true;
        });
    return sieve;
}
/** Whether all runs of five letters in some letters stand in the texts: where one does not, none of the texts holds them. */
function mayHold(sieve, letters) {
    return slotsOf(letters, (slot) => sieve[slot] === 1);
}
const FACTOR = 31;
const LAST_FACTOR = FACTOR ** GRAM;
/** Each run of five letters as a number, which different ones can share; until one is refused. */
function slotsOf(text, accepts) {
    let sum = 0;
    for (let at = 0; at < text.length; at += 1) {
        const gone = at < GRAM ? 0 : text.charCodeAt(at - GRAM);
        sum = (Math.imul(sum, FACTOR) + text.charCodeAt(at) - Math.imul(gone, LAST_FACTOR)) | 0;
        if (at >= GRAM - 1 && !accepts(Math.imul(sum, 0x9e3779b1) >>> (32 - BITS)))
            return false;
    }
    return true;
}
//# sourceMappingURL=gram-sieve.js.map