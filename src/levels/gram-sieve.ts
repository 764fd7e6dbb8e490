/** How many letters in a row are looked at: of fragments, only a short figure has fewer. */
export const GRAM = 5;
const BITS = 16;
const SIZE = 1 << BITS;

/** For fewer searches than this a sieve costs more than it saves. */
const MANY = 64;

/** Letters and figures become whether they stand in one of some texts of letters and figures. */
export type Search = (letters: string) => boolean;

/** Texts become the search in them, of which is known how often it will be made. */
export function searchIn(texts: readonly string[], searches: number): Search {
  const all = texts.join('\n');
  if (searches < MANY) return (letters) => all.includes(letters);
  const sieve = sieveOf(all);
  return (letters) => mayHold(sieve, letters) && all.includes(letters);
}

/** Which runs of five letters stand in a text, and perhaps a few that do not. */
type GramSieve = Uint8Array;

/** A text becomes the runs of five letters in it. */
function sieveOf(text: string): GramSieve {
  const sieve = new Uint8Array(SIZE);
  slotsOf(text, (slot) => {
    sieve[slot] = 1;
    return true;
  });
  return sieve;
}

/** Whether all runs of five letters in some letters stand in the text: where one does not, it does not hold them. */
function mayHold(sieve: GramSieve, letters: string): boolean {
  return slotsOf(letters, (slot) => sieve[slot] === 1);
}

const FACTOR = 31;
const LAST_FACTOR = FACTOR ** GRAM;

/** Each run of five letters as a number, which different ones can share; until one is refused. */
function slotsOf(text: string, accepts: (slot: number) => boolean): boolean {
  let sum = 0;
  for (let at = 0; at < text.length; at += 1) {
    const gone = at < GRAM ? 0 : text.charCodeAt(at - GRAM);
    sum = (Math.imul(sum, FACTOR) + text.charCodeAt(at) - Math.imul(gone, LAST_FACTOR)) | 0;
    if (at >= GRAM - 1 && !accepts(Math.imul(sum, 0x9e3779b1) >>> (32 - BITS))) return false;
  }
  return true;
}
