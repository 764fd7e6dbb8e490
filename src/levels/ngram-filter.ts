/** How many letters in a row are looked at: of fragments, only a short number has fewer. */
export const GRAM = 5;
const BITS = 16;

/** For fewer searches than this, a filter costs more time than it saves. */
const MANY = 64;
/** For more than this, one search for all of them is quicker. */
const VERY_MANY = 4096;

/** Letters and digits become whether one of some texts contains them. */
export type Search = (letters: string) => boolean;

/** Texts become the search in them for some of these letters. Many searches are worth preparations. */
export function searchIn(texts: readonly string[], wanted: readonly string[]): Search {
  if (wanted.length > VERY_MANY) {
    const found = searchForAll(wanted)(texts);
    return (letters) => found.has(letters);
  }
  const all = texts.join('\n');
  if (wanted.length < MANY) return (letters) => all.includes(letters);
  const filter = filterOf(all);
  return (letters) => mayHold(filter, letters) && all.includes(letters);
}

/** Which runs of five letters a text contains, and perhaps a few that it does not. */
type NgramFilter = Uint8Array;

/** A text becomes the runs of five letters in it. */
function filterOf(text: string): NgramFilter {
  const filter = new Uint8Array(1 << BITS);
  eachSlot(text, BITS, (slot) => {
    filter[slot] = 1;
  });
  return filter;
}

/** Whether a text can contain some letters: it cannot where it lacks one of their runs of five. */
function mayHold(filter: NgramFilter, letters: string): boolean {
  return slotsOf(letters, BITS, (slot) => filter[slot] === 1);
}

/** An index that the processor's own memory holds is quicker; one with too few places is of no use. */
const MOST_INDEX_BITS = 20;
const PLACES_EACH = 16;

function indexBits(wanted: readonly string[]): number {
  return Math.min(MOST_INDEX_BITS, Math.ceil(Math.log2(PLACES_EACH * (wanted.length + 1))));
}

/**
 * Many runs of letters become the search for all of them at once, which reads a text once, however many they are. Of the
 * runs of five in each, the one that the fewest others share leads to it. Those that are shorter are few.
 */
export function searchForAll(wanted: Iterable<string>): (texts: readonly string[]) => ReadonlySet<string> {
  const distinct = [...new Set(wanted)];
  const short = distinct.filter((letters) => letters.length < GRAM);
  const all = distinct.filter((letters) => letters.length >= GRAM);
  const bits = indexBits(all);
  const shared = new Uint32Array(1 << bits);
  for (const letters of all)
    eachSlot(letters, bits, (slot) => {
      shared[slot] = (shared[slot] ?? 0) + 1;
    });
  const led = new Uint8Array(1 << bits);
  const leads = new Map<number, Lead[]>();
  for (const letters of all) {
    let [best, offset, fewest] = [0, 0, Number.POSITIVE_INFINITY];
    eachSlot(letters, bits, (slot, start) => {
      const others = shared[slot] ?? 0;
      if (others < fewest) [best, offset, fewest] = [slot, start, others];
    });
    led[best] = 1;
    const same = leads.get(best);
    if (same) same.push({ letters, offset });
    else leads.set(best, [{ letters, offset }]);
  }
  return (texts) => {
    const found = new Set<string>();
    for (const text of new Set(texts)) {
      for (const letters of short) if (text.includes(letters)) found.add(letters);
      eachSlot(text, bits, (slot, start) => {
        if (led[slot] !== 1) return;
        for (const { letters, offset } of leads.get(slot) ?? [])
          if (text.startsWith(letters, start - offset)) found.add(letters);
      });
    }
    return found;
  };
}

/** Letters, and where in them the run of five is that leads to them. */
interface Lead {
  readonly letters: string;
  readonly offset: number;
}

const FACTOR = 31;
const LAST_FACTOR = FACTOR ** GRAM;

/** Each run of five letters as a number, which different ones can share, and where it starts. */
function eachSlot(text: string, bits: number, visit: (slot: number, start: number) => void): void {
  slotsOf(text, bits, (slot, start) => {
    visit(slot, start);
    return true;
  });
}

/** The same until one is refused. */
function slotsOf(text: string, bits: number, accepts: (slot: number, start: number) => boolean): boolean {
  let sum = 0;
  for (let at = 0; at < text.length; at += 1) {
    const gone = at < GRAM ? 0 : text.charCodeAt(at - GRAM);
    sum = (Math.imul(sum, FACTOR) + text.charCodeAt(at) - Math.imul(gone, LAST_FACTOR)) | 0;
    const isWhole = at >= GRAM - 1;
    if (isWhole && !accepts(Math.imul(sum, 0x9e3779b1) >>> (32 - bits), at - GRAM + 1)) return false;
  }
  return true;
}
