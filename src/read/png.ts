import { crc32, inflateRawSync, inflateSync } from 'node:zlib';
import type { InnerFile, OuterText, Passage, Unread } from '../base/passage.ts';

/** How a picture is stored, from its header (https://www.w3.org/TR/png-3/#11IHDR). */
export interface PngHeader {
  readonly width: number;
  readonly height: number;
  readonly depth: number;
  readonly colourType: number;
  readonly isInterlaced: boolean;
}

/** The most pixels: 2048 by 2048. A logo is printed twelve millimetres high. */
export const MOST_PIXELS = 2 ** 22;

/** The number of values in each pixel, and the bits that each may have, by colour type. */
const COLOURS: ReadonlyMap<number, readonly [channels: number, depths: readonly number[]]> = new Map([
  [0, [1, [1, 2, 4, 8, 16]]],
  [2, [3, [8, 16]]],
  [3, [1, [1, 2, 4, 8]]],
  [4, [2, [8, 16]]],
  [6, [4, [8, 16]]],
]);
/** Where each pass of an interlaced picture begins, and its steps: x, y, along, down. */
const PASSES = [
  [0, 0, 8, 8],
  [4, 0, 8, 8],
  [0, 4, 4, 8],
  [2, 0, 4, 4],
  [0, 2, 2, 4],
  [1, 0, 2, 2],
  [0, 1, 1, 2],
] as const;
const HIGHEST_FILTER = 4;
/** The most bytes after the lines of a picture. Viewers ignore them. */
const MOST_BEHIND = 2 ** 16;

/** The most bytes of a compressed text. */
const MOST_TEXT = 1024 * 1024;

/** Whether compressed data hold every line of a picture, which has at most the allowed pixels. */
export function hasAllPixels(header: PngHeader, data: Uint8Array): boolean {
  const [channels, depths] = COLOURS.get(header.colourType) ?? [0, []];
  if (!depths.includes(header.depth)) return false;
  const lines = linesOf(header, channels * header.depth);
  const length = lines.reduce((sum, { bytes, times }) => sum + bytes * times, 0);
  const pixels = unpacked(data, length);
  if (!pixels || pixels.length < length) return false;
  let at = 0;
  for (const { bytes, times } of lines)
    for (let line = 0; line < times; line += 1, at += bytes)
      if ((pixels[at] ?? 0) > HIGHEST_FILTER) return false;
  return true;
}

/** The length of the lines, each with the byte of its filter, and their number, pass by pass. */
function linesOf({ width, height, isInterlaced }: PngHeader, bits: number) {
  const passes = isInterlaced ? PASSES : ([[0, 0, 1, 1]] as const);
  return passes.flatMap(([x, y, along, down]) => {
    const columns = Math.ceil((width - x) / along);
    const times = Math.ceil((height - y) / down);
    return columns > 0 && times > 0 ? [{ bytes: 1 + Math.ceil((columns * bits) / 8), times }] : [];
  });
}

function unpacked(data: Uint8Array, length: number): Uint8Array | undefined {
  try {
    const isZlib = ((data[0] ?? 0) * 256 + (data[1] ?? 0)) % 31 === 0; // https://www.rfc-editor.org/rfc/rfc1950
    return isZlib ? inflateRawSync(data.subarray(2), { maxOutputLength: length + MOST_BEHIND }) : undefined;
  } catch {
    return undefined;
  }
}

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
/** The start of the first chunk, with its length, name and checksum. */
const HEADER_LENGTH = 25;
/** The chunks that a picture needs. The times, places, names and remarks of its author are dropped. */
const SEEN = ['IHDR', 'PLTE', 'IDAT', 'IEND', 'tRNS', 'gAMA', 'cHRM', 'sRGB', 'sBIT', 'pHYs'];

/** A picture, and its size in pixels. */
export interface CleanPng {
  readonly bytes: Uint8Array;
  readonly width: number;
  readonly height: number;
}

/**
 * A PNG without its remarks (https://www.w3.org/TR/png-3/#5DataRep); its size, if it has more pixels than a logo
 * needs; nothing, if it is not a PNG or is damaged.
 */
export function cleanPng(bytes: Uint8Array): CleanPng | Omit<CleanPng, 'bytes'> | undefined {
  const chunks = chunksOf(bytes);
  const header = chunks?.[0];
  if (!chunks || header?.name !== 'IHDR' || chunks.at(-1)?.name !== 'IEND') return undefined;
  const view = new DataView(header.bytes.buffer, header.bytes.byteOffset + 8);
  if (header.bytes.byteLength !== HEADER_LENGTH) return undefined;
  const [width, height] = [view.getUint32(0), view.getUint32(4)];
  if (width === 0 || height === 0) return undefined;
  if (width * height > MOST_PIXELS) return { width, height };
  const [depth, colourType, interlace] = [view.getUint8(8), view.getUint8(9), view.getUint8(12)];
  const data = chunks.filter(({ name }) => name === 'IDAT').map((one) => one.bytes.subarray(8, -4));
  const isWhole = hasAllPixels(
    { width, height, depth, colourType, isInterlaced: interlace === 1 },
    Buffer.concat(data),
  );
  const lacksColours = colourType === 3 && !chunks.some(({ name }) => name === 'PLTE');
  if (!isWhole || lacksColours || interlace > 1) return undefined;
  const kept = chunks.filter(({ name }) => SEEN.includes(name));
  return {
    bytes: Buffer.concat([Uint8Array.from(SIGNATURE), ...kept.map((one) => one.bytes)]),
    width,
    height,
  };
}

interface Chunk {
  readonly name: string;
  /** The whole chunk: length, name, data and checksum. */
  readonly bytes: Uint8Array;
}

/** The chunks up to the last one; nothing if the file is damaged. */
function chunksOf(bytes: Uint8Array): readonly Chunk[] | undefined {
  if (SIGNATURE.some((byte, i) => bytes[i] !== byte)) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const chunks: Chunk[] = [];
  for (let at = SIGNATURE.length; chunks.at(-1)?.name !== 'IEND'; ) {
    if (at + 12 > bytes.length) return undefined;
    const end = at + 12 + view.getUint32(at);
    if (end > bytes.length || crc32(bytes.subarray(at + 4, end - 4)) !== view.getUint32(end - 4))
      return undefined;
    chunks.push({
      name: String.fromCharCode(...bytes.subarray(at + 4, at + 8)),
      bytes: bytes.subarray(at, end),
    });
    at = end;
  }
  return chunks;
}

/** The texts of a PNG beside its picture (PNG 11.3.4), and what comes after its end. */
export function pngText(bytes: Uint8Array): OuterText {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const passages: Passage[] = [];
  const unread: Unread[] = [];
  const parts: InnerFile[] = [];
  let at = SIGNATURE.length;
  while (at + 12 <= bytes.length) {
    const length = view.getUint32(at);
    const type = Buffer.from(bytes.subarray(at + 4, at + 8)).toString('latin1');
    const data = bytes.subarray(at + 8, at + 8 + length);
    const text = textOf(type, Buffer.from(data));
    if (text === 'damaged') unread.push({ reason: 'damaged', where: 'a text in the picture' });
    else if (text) passages.push({ where: 'a text in the picture', text });
    at += 12 + length;
    if (type === 'IEND') break;
  }
  if (at < bytes.length) parts.push({ where: 'what follows the picture', bytes: bytes.subarray(at) });
  return { passages, unread, parts };
}

function textOf(type: string, data: Buffer): string | undefined {
  if (type === 'tEXt') return data.toString('latin1').replace('\0', '\n');
  if (type === 'eXIf') return data.toString('utf8');
  const name = data.indexOf(0);
  if (type === 'zTXt') return inflatedText(data.subarray(name + 2))?.toString('latin1') ?? 'damaged';
  if (type !== 'iTXt') return undefined;
  const language = data.indexOf(0, name + 3);
  const keyword = data.indexOf(0, language + 1);
  const body = data.subarray(keyword + 1);
  const text = data[name + 1] === 1 ? inflatedText(body) : body;
  return text ? `${data.toString('utf8', name + 3, keyword)}\n${text.toString('utf8')}` : 'damaged';
}

function inflatedText(data: Uint8Array): Buffer | undefined {
  try {
    return inflateSync(data, { maxOutputLength: MOST_TEXT });
  } catch {
    return undefined;
  }
}
