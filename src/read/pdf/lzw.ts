import { type Allowance, PdfFault, spend } from './fault.ts';

const CLEAR = 256;
const END = 257;
const MOST_CODES = 4096;
/** About what a code costs beside its bytes. */
const COST = 32;

/** ISO 32000-1, 7.4.4. Codes grow a step early, unless `isEarly` is false. */
export function decodeLzw(data: Uint8Array, isEarly: boolean, allowance: Allowance): Uint8Array {
  const parts: Uint8Array[] = [];
  let table: Uint8Array[] = [];
  let before: Uint8Array | undefined;
  let width = 9;
  for (let bit = 0; bit + width <= data.length * 8; ) {
    const code = bitsAt(data, bit, width);
    bit += width;
    if (code === END) break;
    if (code === CLEAR) {
      table = [];
      before = undefined;
    } else {
      const entry = entryFor(code, table, before);
      spend(allowance, entry.length + COST);
      if (before && table.length + END < MOST_CODES) table.push(joined(before, entry));
      parts.push(entry);
      before = entry;
    }
    width = widthFor(table.length + END + (isEarly ? 2 : 1));
  }
  return Buffer.concat(parts);
}

function bitsAt(data: Uint8Array, bit: number, width: number): number {
  const first = bit >> 3;
  const word = ((data[first] ?? 0) << 16) | ((data[first + 1] ?? 0) << 8) | (data[first + 2] ?? 0);
  return (word >> (24 - (bit & 7) - width)) & ((1 << width) - 1);
}

function entryFor(code: number, table: readonly Uint8Array[], before: Uint8Array | undefined): Uint8Array {
  if (code < CLEAR) return Uint8Array.of(code);
  const entry = table[code - END - 1];
  if (entry) return entry;
  if (!before || code !== table.length + END + 1) throw new PdfFault('damaged');
  return joined(before, before);
}

/** One more byte at the end: the first of what follows. */
function joined(before: Uint8Array, next: Uint8Array): Uint8Array {
  const entry = new Uint8Array(before.length + 1);
  entry.set(before);
  entry[before.length] = next[0] ?? 0;
  return entry;
}

function widthFor(nextCode: number): number {
  return Math.min(12, 32 - Math.clz32(nextCode));
}
