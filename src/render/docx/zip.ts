import { strToU8, zipSync } from 'fflate';

/**
 * The time that every file in an archive has: the first day that a ZIP can say. It names no zone on purpose: it is
 * read and written as the machine's own time, and so comes out the same on every machine.
 */
const NO_TIME = '1980-01-01T12:00:00';

/** Texts become a ZIP archive, in their order. The same texts give the same bytes, wherever and whenever. */
export function zipped(files: ReadonlyMap<string, string>): Uint8Array {
  const entries = [...files].map(([path, text]) => [path, strToU8(text)] as const);
  return zipSync(Object.fromEntries(entries), { mtime: NO_TIME, level: 9 });
}
