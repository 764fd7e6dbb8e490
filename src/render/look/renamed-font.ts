import { tablesOf, viewOf } from './font-characters.ts';

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
