/** No font has more subtables of characters than a few. */
const MOST_SUBTABLES = 64;

/**
 * The characters for which a font has a glyph, from its `cmap` table (OpenType 1.9); none where it has no such table.
 * It throws where the table is damaged.
 */
export function charactersOf(font: Uint8Array): ReadonlySet<number> {
  const characters = new Set<number>();
  const table = tablesOf(font).get('cmap');
  if (!table) return characters;
  const view = viewOf(table);
  const subtables = Math.min(view.getUint16(2), MOST_SUBTABLES);
  for (let entry = 4; entry < 4 + 8 * subtables; entry += 8) {
    if (!isUnicode(view.getUint16(entry), view.getUint16(entry + 2))) continue;
    const start = view.getUint32(entry + 4);
    const format = view.getUint16(start);
    if (format === 4) for (const character of inSegments(view, start)) characters.add(character);
    if (format === 12) for (const character of inGroups(view, start)) characters.add(character);
  }
  return characters;
}

/** The tables of a font file, by their names. It throws where there is none. */
export function tablesOf(font: Uint8Array): ReadonlyMap<string, Uint8Array> {
  const view = viewOf(font);
  const tables = new Map<string, Uint8Array>();
  for (let i = 0; i < view.getUint16(4); i += 1) {
    const entry = 12 + 16 * i;
    const name = String.fromCharCode(...font.subarray(entry, entry + 4));
    const [start, length] = [view.getUint32(entry + 8), view.getUint32(entry + 12)];
    if (start + length > font.length) throw new RangeError('a table reaches beyond the end of the file');
    tables.set(name, font.subarray(start, start + length));
  }
  return tables;
}

export function viewOf({ buffer, byteOffset, byteLength }: Uint8Array): DataView {
  return new DataView(buffer, byteOffset, byteLength);
}

function isUnicode(platform: number, encoding: number): boolean {
  return platform === 0 || (platform === 3 && (encoding === 1 || encoding === 10));
}

/** Format 4: segments of the first plane, each with a difference, or with glyphs of its own. */
function* inSegments(view: DataView, start: number): Generator<number> {
  const size = view.getUint16(start + 6); // of each of four lists
  let last = -1;
  for (let i = 0; i < size; i += 2) {
    const end = view.getUint16(start + 14 + i);
    const first = view.getUint16(start + 16 + size + i);
    if (first <= last) throw new RangeError('the segments are not in order');
    last = end;
    const difference = view.getUint16(start + 16 + 2 * size + i);
    const at = start + 16 + 3 * size + i;
    const offset = view.getUint16(at);
    for (let character = first; character <= end && character < 0xffff; character += 1) {
      const named = offset === 0 ? character : view.getUint16(at + offset + 2 * (character - first));
      const isGlyph = (offset === 0 || named !== 0) && ((named + difference) & 0xffff) !== 0;
      if (isGlyph) yield character;
    }
  }
}

/** Format 12: groups of any plane, with one glyph after the other. */
function* inGroups(view: DataView, start: number): Generator<number> {
  const groups = view.getUint32(start + 12);
  let before = -1;
  for (let i = 0; i < groups; i += 1) {
    const at = start + 16 + 12 * i;
    const [first, last, glyph] = [view.getUint32(at), view.getUint32(at + 4), view.getUint32(at + 8)];
    if (first <= before || last > 0x10ffff) throw new RangeError('the groups are not in order');
    before = last;
    for (let character = first; character <= last; character += 1)
      if (glyph + character - first !== 0) yield character;
  }
}
