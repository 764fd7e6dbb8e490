/** The characters for which a font has a glyph, from its `cmap` table (OpenType 1.9); none where it has no such table. */
export function charactersOf(font: Uint8Array): ReadonlySet<number> {
  const characters = new Set<number>();
  const table = tablesOf(font).get('cmap');
  if (!table) return characters;
  const view = new DataView(table.buffer, table.byteOffset, table.byteLength);
  for (let i = 0; i < view.getUint16(2); i += 1) {
    const start = view.getUint32(4 + 8 * i + 4);
    const format = view.getUint16(start);
    if (format === 4) for (const character of inSegments(view, start)) characters.add(character);
    if (format === 12) for (const character of inGroups(view, start)) characters.add(character);
  }
  return characters;
}

/** The tables of a font file, by their names. */
export function tablesOf(font: Uint8Array): ReadonlyMap<string, Uint8Array> {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength);
  const tables = new Map<string, Uint8Array>();
  for (let i = 0; i < view.getUint16(4); i += 1) {
    const entry = 12 + 16 * i;
    const name = String.fromCharCode(...font.subarray(entry, entry + 4));
    const start = view.getUint32(entry + 8);
    tables.set(name, font.subarray(start, start + view.getUint32(entry + 12)));
  }
  return tables;
}

/** Format 4: segments of the first plane, each with a difference, or with glyphs of its own. */
function* inSegments(view: DataView, start: number): Generator<number> {
  const size = view.getUint16(start + 6); // of each of four lists
  for (let i = 0; i < size; i += 2) {
    const end = view.getUint16(start + 14 + i);
    const first = view.getUint16(start + 16 + size + i);
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
  for (let i = 0; i < groups; i += 1) {
    const at = start + 16 + 12 * i;
    const [first, last, glyph] = [view.getUint32(at), view.getUint32(at + 4), view.getUint32(at + 8)];
    if (last > 0x10ffff) throw new RangeError('no character has such a number');
    for (let character = first; character <= last; character += 1)
      if (glyph + character - first !== 0) yield character;
  }
}
