import { constants, inflateRawSync, inflateSync } from 'node:zlib';
import { ReadFault, type ReadingAllowance, spend } from '../fault.ts';

/** About what a code costs besides its bytes. */
const COST = 32;
const RUN_END = 128;

/** ISO 32000-1, 7.4.2. */
export function decodeAsciiHex(data: Uint8Array): Uint8Array {
  const [digits = ''] = Buffer.from(data).toString('latin1').split('>', 1);
  return Buffer.from(`${digits.replace(/[^0-9a-f]/gi, '')}0`, 'hex');
}

/** ISO 32000-1, 7.4.3. */
export function decodeAscii85(data: Uint8Array, allowance: ReadingAllowance): Uint8Array {
  spend(allowance, data.length * 5);
  const [body = ''] = Buffer.from(data)
    .toString('latin1')
    .replace(/^\s*<~/, '')
    .split('~', 1);
  const digits = body.replace(/z/g, '!!!!!').replace(/[^!-u]/g, '');
  const out = Buffer.alloc(Math.ceil(digits.length / 5) * 4);
  const padded = digits.padEnd(Math.ceil(digits.length / 5) * 5, 'u');
  for (let group = 0; group * 5 < padded.length; group += 1) {
    let value = 0;
    for (let i = 0; i < 5; i += 1) value = value * 85 + padded.charCodeAt(group * 5 + i) - 33;
    out.writeUInt32BE(value % 2 ** 32, group * 4);
  }
  return out.subarray(0, out.length - (padded.length - digits.length));
}

/** ISO 32000-1, 7.4.5: a length and that many bytes, or a length counted down and the byte to repeat. */
export function decodeRunLength(data: Uint8Array, allowance: ReadingAllowance): Uint8Array {
  const parts: Uint8Array[] = [];
  let size = 0;
  for (let at = 0; ; ) {
    const code = data[at] ?? RUN_END;
    if (code === RUN_END) break;
    const isCopy = code < RUN_END;
    const length = isCopy ? code + 1 : 257 - code;
    spend(allowance, length + COST);
    parts.push(isCopy ? data.subarray(at + 1, at + 1 + length) : Buffer.alloc(length, data[at + 1] ?? 0));
    at += isCopy ? length + 1 : 2;
    size += length;
  }
  return Buffer.concat(parts, size);
}

const CLEAR = 256;
const END = 257;
const MOST_CODES = 4096;

/** ISO 32000-1, 7.4.4. Codes become longer one step early, unless `isEarly` is false. */
export function decodeLzw(data: Uint8Array, isEarly: boolean, allowance: ReadingAllowance): Uint8Array {
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
  if (!before || code !== table.length + END + 1) throw new ReadFault('damaged');
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

/** How the samples of a row were predicted; the defaults are those of ISO 32000-1, Table 8. */
export interface Prediction {
  readonly predictor: number;
  readonly colors: number;
  readonly bits: number;
  readonly columns: number;
}

/** Differences from the prediction become the bytes themselves (ISO 32000-1, 7.4.4.4). */
export function undoPrediction(data: Uint8Array, prediction: Prediction): Uint8Array {
  const { predictor, colors, bits, columns } = prediction;
  if (predictor < 2) return data;
  const pixel = Math.max(1, Math.ceil((colors * bits) / 8));
  const row = Math.max(1, Math.ceil((colors * bits * columns) / 8));
  if (!Number.isFinite(row)) throw new ReadFault('damaged');
  if (predictor >= 10) return undoPng(data, pixel, row);
  if (predictor !== 2 || bits !== 8) throw new ReadFault('unknown-filter');
  return undoTiff(data, pixel, row);
}

function undoTiff(data: Uint8Array, pixel: number, row: number): Uint8Array {
  const out = Uint8Array.from(data);
  for (let at = 0; at < out.length; at += 1)
    if (at % row >= pixel) out[at] = (out[at] ?? 0) + (out[at - pixel] ?? 0);
  return out;
}

/** Each row begins with the number of its own predictor (PNG, https://www.w3.org/TR/png-3/#9Filters). */
function undoPng(data: Uint8Array, pixel: number, row: number): Uint8Array {
  const rows = Math.ceil(data.length / (row + 1));
  const out = new Uint8Array(data.length - rows);
  for (let line = 0; line < rows; line += 1) {
    const from = line * (row + 1);
    const to = line * row;
    const length = Math.min(row, data.length - from - 1);
    for (let i = 0; i < length; i += 1) {
      const left = i >= pixel ? (out[to + i - pixel] ?? 0) : 0;
      const above = line > 0 ? (out[to + i - row] ?? 0) : 0;
      const corner = line > 0 && i >= pixel ? (out[to + i - row - pixel] ?? 0) : 0;
      out[to + i] = (data[from + 1 + i] ?? 0) + predicted(data[from] ?? 0, left, above, corner);
    }
  }
  return out;
}

function predicted(type: number, left: number, above: number, corner: number): number {
  switch (type) {
    case 1:
      return left;
    case 2:
      return above;
    case 3:
      return (left + above) >> 1;
    case 4:
      return paeth(left, above, corner);
    default:
      return 0;
  }
}

function paeth(left: number, above: number, corner: number): number {
  const guess = left + above - corner;
  const byLeft = Math.abs(guess - left);
  const byAbove = Math.abs(guess - above);
  const byCorner = Math.abs(guess - corner);
  if (byLeft <= byAbove && byLeft <= byCorner) return left;
  return byAbove <= byCorner ? above : corner;
}

/** The numbers among the parameters of a filter, by key (ISO 32000-1, Table 8). */
export type FilterParameters = ReadonlyMap<string, number>;

export interface FilterStep {
  readonly name: string;
  readonly parameters: FilterParameters;
}

/** Decoded data, if they are bytes of any content; `image` names the filter that packs the samples of an image. */
export interface Decoded {
  readonly bytes: Uint8Array;
  readonly image?: string;
}

const MOST_STEPS = 16;
const IMAGE_FILTERS: ReadonlySet<string> = new Set([
  'DCTDecode',
  'DCT',
  'JPXDecode',
  'JBIG2Decode',
  'CCITTFaxDecode',
  'CCF',
]);

type Filter = (data: Uint8Array, parameters: FilterParameters, allowance: ReadingAllowance) => Uint8Array;

const FILTERS: ReadonlyMap<string, Filter> = new Map<string, Filter>([
  [
    'FlateDecode',
    (data, parameters, allowance) => undoPrediction(inflate(data, allowance), prediction(parameters)),
  ],
  [
    'LZWDecode',
    (data, parameters, allowance) =>
      undoPrediction(decodeLzw(data, parameters.get('EarlyChange') !== 0, allowance), prediction(parameters)),
  ],
  ['ASCIIHexDecode', decodeAsciiHex],
  ['ASCII85Decode', (data, _, allowance) => decodeAscii85(data, allowance)],
  ['RunLengthDecode', (data, _, allowance) => decodeRunLength(data, allowance)],
  // A file that is not encrypted has only the Identity crypt filter.
  ['Crypt', (data) => data],
]);

const FULL_NAMES: ReadonlyMap<string, string> = new Map([
  ['Fl', 'FlateDecode'],
  ['LZW', 'LZWDecode'],
  ['AHx', 'ASCIIHexDecode'],
  ['A85', 'ASCII85Decode'],
  ['RL', 'RunLengthDecode'],
]);

/** The data of a stream are decoded, up to the first filter that only images have (ISO 32000-1, 7.4). */
export function decodeData(
  data: Uint8Array,
  steps: readonly FilterStep[],
  allowance: ReadingAllowance,
): Decoded {
  if (steps.length > MOST_STEPS) throw new ReadFault('too-large');
  spend(allowance, data.length);
  let bytes = data;
  for (const { name, parameters } of steps) {
    if (IMAGE_FILTERS.has(name)) return { bytes, image: name };
    const filter = FILTERS.get(FULL_NAMES.get(name) ?? name);
    if (!filter) throw new ReadFault('unknown-filter');
    bytes = filter(bytes, parameters, allowance);
    spend(allowance, bytes.length);
  }
  return { bytes };
}

/** A stream that was cut or has a wrong checksum still gives its text, because viewers show it too. */
function inflate(data: Uint8Array, allowance: ReadingAllowance): Uint8Array {
  if (data.length === 0) return data;
  const options = { maxOutputLength: Math.max(1, allowance.left), finishFlush: constants.Z_SYNC_FLUSH };
  try {
    return inflateSync(data, options);
  } catch (thrown) {
    if (isTooLarge(thrown)) throw new ReadFault('too-large');
  }
  try {
    return inflateRawSync(data.subarray(2), options);
  } catch (thrown) {
    throw new ReadFault(isTooLarge(thrown) ? 'too-large' : 'damaged');
  }
}

function isTooLarge(thrown: unknown): boolean {
  return thrown instanceof Error && 'code' in thrown && thrown.code === 'ERR_BUFFER_TOO_LARGE';
}

function prediction(parameters: FilterParameters): Prediction {
  return {
    predictor: parameters.get('Predictor') ?? 1,
    colors: parameters.get('Colors') ?? 1,
    bits: parameters.get('BitsPerComponent') ?? 8,
    columns: parameters.get('Columns') ?? 1,
  };
}
