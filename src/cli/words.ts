/** A number and its noun: `1 document`, `3 documents`. */
export function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

const MOST_NAMED = 5;

/** What could hold records and was left out, in a line; names of files may be said to everyone. */
export function passedOverLine(names: readonly string[]): string {
  return names.length === 0 ? '' : `Not read, because hidden or without permission: ${namedFirst(names)}.\n`;
}

/** The first of some names, and how many more there are. */
export function namedFirst(names: readonly string[]): string {
  const more = names.length > MOST_NAMED ? ` and ${names.length - MOST_NAMED} more` : '';
  return `${names.slice(0, MOST_NAMED).join(', ')}${more}`;
}
