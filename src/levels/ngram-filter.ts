/** How many letters in a row are looked at: of fragments, only a short number has fewer. */
export const GRAM = 5;
const BITS = 16;
const SIZE = 1 << BITS;

/** For fewer searches than this, a filter costs more time than it saves. */
const MANY = 64;

/** Letters and digits become whether one of some texts contains them. */
export type Search = (letters: string) => boolean;

/** Texts become the search in them. Many searches are worth a filter, which costs one reading of the texts. */
export function searchIn(texts: readonly string[], searches: number): Search {
  const all = texts.join('\n');
  if (searches < MANY) return (letters) => all.includes(letters);
  const filter = filterOf(all);
  return (letters) => mayHold(filter, letters) && all.includes(letters);
}

/** Which runs of five letters a text contains, and perhaps a few that it does not. */
type NgramFilter = Uint8Array;

/** A text becomes the runs of five letters in it. */
function filterOf(text: string): NgramFilter {
  const filter = new Uint8Array(SIZE);
  slotsOf(text, (slot) => {
    filter[slot] = 1;
    return true;
  });
  return filter;
}

/** Whether a text can contain some letters: it cannot where it lacks one of their runs of five. */
function mayHold(filter: NgramFilter, letters: string): boolean {
  return slotsOf(letters, (slot) => filter[slot] === 1);
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
