import { error, failed, ok, type Result, together } from '../../base/problem.ts';
import { type Parsed, valuePlace } from '../../base/tree.ts';
import { coverageOf } from '../../record/coverage.ts';
import type { Font } from '../../record/look.ts';

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

const FAMILY = 1;
const TYPOGRAPHIC_FAMILY = 16;
const NAMES = new Map([
  [FAMILY, ''],
  [2, 'Regular'],
  [4, ''],
  [6, ''],
]);
const HEAD = 12;
const ENTRY = 16;

/** The name of the family of a font, as its bytes have it: to tell which files are of one family. */
export function familyOf(font: Uint8Array): string {
  const table = tablesOf(font).get('name');
  if (!table) return '';
  const view = viewOf(table);
  const storage = view.getUint16(4);
  const found = new Map<number, string>();
  for (let i = 0; i < view.getUint16(2); i += 1) {
    const at = 6 + 12 * i;
    const start = storage + view.getUint16(at + 10);
    const bytes = table.subarray(start, start + view.getUint16(at + 8));
    found.set(view.getUint16(at + 6), Buffer.from(bytes).toString('hex'));
  }
  return found.get(TYPOGRAPHIC_FAMILY) ?? found.get(FAMILY) ?? '';
}

/**
 * The same font under a family name that nothing else has: a template can ask for it, and no file can take the place of
 * a built-in font by calling itself like one.
 */
export function renamedFont(font: Uint8Array, family: string): Uint8Array {
  return withTable(font, 'name', nameTable(family));
}

/** The same font with another table in the place of one; its signature would no longer be true. */
export function withTable(font: Uint8Array, changed: string, bytes: Uint8Array): Uint8Array {
  const tables = [...tablesOf(font)].filter(([name]) => name !== changed && name !== 'DSIG');
  const all = [...tables, [changed, bytes] as const].sort(([a], [b]) => (a < b ? -1 : 1));
  const head = Buffer.alloc(HEAD + ENTRY * all.length);
  head.set(font.subarray(0, 4));
  head.writeUInt16BE(all.length, 4);
  const parts: Uint8Array[] = [head];
  let offset = head.length;
  for (const [i, [name, bytes]] of all.entries()) {
    const padded = Buffer.alloc(Math.ceil(bytes.length / 4) * 4);
    padded.set(bytes);
    const entry = HEAD + ENTRY * i;
    head.write(name, entry, 'latin1');
    head.writeUInt32BE(offset, entry + 8);
    head.writeUInt32BE(bytes.length, entry + 12);
    parts.push(padded);
    offset += padded.length;
  }
  return new Uint8Array(Buffer.concat(parts));
}

function nameTable(family: string): Uint8Array {
  const texts = [...NAMES].map(
    ([id, text]) => [id, Buffer.from(text || family, 'utf16le').swap16()] as const,
  );
  const head = Buffer.alloc(6 + 12 * texts.length);
  head.writeUInt16BE(texts.length, 2);
  head.writeUInt16BE(head.length, 4);
  let offset = 0;
  for (const [i, [id, text]] of texts.entries()) {
    for (const [j, value] of [3, 1, 0x409, id, text.length, offset].entries())
      head.writeUInt16BE(value, 6 + 12 * i + 2 * j);
    offset += text.length;
  }
  return Buffer.concat([head, ...texts.map(([, text]) => text)]);
}

/** A font of all Chinese, Japanese and Korean characters has 16 MB: bytes. */
export const LARGEST_FONT = 20 * 1024 * 1024;
const SIGNATURES = ['00010000', '74727565', '4f54544f']; // TrueType, the same of Apple's, OpenType

/** The font files that an `opsg.yaml` names, with their bytes, become fonts, each family under a name of its own. */
export function readFonts(
  files: readonly string[],
  parsed: Parsed,
  bytes: readonly (Uint8Array | undefined)[],
): Result<readonly Font[]> {
  const families: string[] = [];
  return together(
    files.map((file, i): Result<Font> => {
      const place = valuePlace(parsed, ['look', 'fonts', i]);
      const font = bytes[i];
      if (!font) return failed([error('no-such-font', place, { file })]);
      if (font.length > LARGEST_FONT)
        return failed([error('font-too-large', place, { file, limit: LARGEST_FONT })]);
      const read = readFont(font, families);
      return read ? ok(read) : failed([error('not-a-font', place, { file })]);
    }),
  );
}

function readFont(bytes: Uint8Array, families: string[]): Font | undefined {
  if (!SIGNATURES.includes(Buffer.from(bytes.subarray(0, 4)).toString('hex'))) return undefined;
  try {
    const coverage = coverageOf(charactersOf(bytes));
    if (coverage === '') return undefined;
    const own = familyOf(bytes);
    if (!families.includes(own)) families.push(own);
    const family = `Own ${families.indexOf(own) + 1}`;
    return { family, bytes: renamedFont(bytes, family), coverage };
  } catch (thrown) {
    if (thrown instanceof RangeError) return undefined;
    throw thrown;
  }
}
