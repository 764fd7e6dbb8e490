import { inflateRawSync } from 'node:zlib';

/** How a picture is stored, as its header says (https://www.w3.org/TR/png-3/#11IHDR). */
export interface PngHeader {
  readonly width: number;
  readonly height: number;
  readonly depth: number;
  readonly colourType: number;
  readonly isInterlaced: boolean;
}

/** So many pixels are 2048 each way; a logo is printed twelve millimetres high. */
export const MOST_PIXELS = 2 ** 22;

/** Values in each pixel, and the bits that each may have, by colour type. */
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
/** Whoever shows a picture passes over what comes after its lines: bytes. */
const MOST_BEHIND = 2 ** 16;

/** Whether compressed data hold every line of a picture of no more than the most pixels. */
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

/** How long the lines are, each with the byte of its filter, and how many there are, pass by pass. */
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
