const LONGEST_WORD = 64;

/** The known word that a misspelt one most likely means, or nothing if none is near enough to suggest. */
export function nearestWord(
  given: string,
  known: readonly string[],
  limit = Math.max(1, Math.floor(given.length / 3)),
): string | undefined {
  if (given.length > LONGEST_WORD) return undefined;
  const ranked = known
    .filter((word) => Math.abs(word.length - given.length) <= limit) // the others are farther, and need no look
    .map((word) => ({ word, distance: editDistance(given.toLowerCase(), word.toLowerCase()) }))
    .filter(({ distance }) => distance <= limit)
    .sort((a, b) => a.distance - b.distance);
  return ranked[0]?.word;
}

/** How many letters must be added, removed, changed or swapped with their neighbour (optimal string alignment). */
function editDistance(a: string, b: string): number {
  let before: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = at(previous, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      const swap = swapped ? at(before, j - 2) + 1 : Infinity;
      row.push(Math.min(change, at(previous, j) + 1, at(row, j - 1) + 1, swap));
    }
    before = previous;
    previous = row;
  }
  return at(previous, b.length);
}

function at(row: readonly number[], index: number): number {
  return row[index] ?? Infinity;
}

/** A text as a part of a regular expression that matches it alone. */
export function escapedForPattern(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}

/** Whether a word is one typo away from another: a letter too many, too few, wrong or swapped. */
export function isOneTypoFrom(given: string, word: string): boolean {
  return given.length <= LONGEST_WORD && editDistance(given.toLowerCase(), word.toLowerCase()) === 1;
}
