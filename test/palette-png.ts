import { crc32, deflateSync } from 'node:zlib';
import type { Page } from 'playwright-core';

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** One part of a PNG (https://www.w3.org/TR/png-3/#5Chunk-layout): its length, its name, its data, and their checksum. */
export function pngChunk(name: string, data: Uint8Array): Buffer {
  const named = Buffer.concat([Buffer.from(name), data]);
  const frame = Buffer.alloc(named.length + 8);
  frame.writeUInt32BE(data.length, 0);
  frame.set(named, 4);
  frame.writeUInt32BE(crc32(named), named.length + 4);
  return frame;
}

/** A PNG becomes one of at most 256 colours, which for text is a third of the size. A browser reads the pixels. */
export async function withPalette(png: Buffer, page: Page): Promise<Buffer> {
  const { width, height, colours, pixels } = await page.evaluate(readPixels, png.toString('base64'));
  const rows = Buffer.from(pixels, 'base64');
  const lines = Array.from({ length: height }, (_, y) => [
    Buffer.of(0),
    rows.subarray(y * width, (y + 1) * width),
  ]);
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 3], 8);
  return Buffer.concat([
    SIGNATURE,
    pngChunk('IHDR', header),
    pngChunk('PLTE', Buffer.from(colours.flat())),
    pngChunk('IDAT', deflateSync(Buffer.concat(lines.flat()), { level: 9 })),
    pngChunk('IEND', Buffer.alloc(0)),
  ]);
}

/** Runs in the browser: each pixel as the number of its colour, with eight shades for each of red, green and blue. */
async function readPixels(base64: string) {
  const image = new Image();
  image.src = `data:image/png;base64,${base64}`;
  await image.decode();
  const { width, height } = image;
  const canvas = new OffscreenCanvas(width, height).getContext('2d');
  if (!canvas) throw new Error('the browser draws nothing');
  canvas.drawImage(image, 0, 0);
  const { data } = canvas.getImageData(0, 0, width, height);
  const numbers = new Map<string, number>();
  const colours: number[][] = [];
  let pixels = '';
  for (let at = 0; at < data.length; at += 4) {
    const colour = [0, 1, 2].map((part) =>
      Math.round((Math.round(((data[at + part] ?? 0) * 7) / 255) * 255) / 7),
    );
    const known = numbers.get(colour.join());
    if (known === undefined) {
      numbers.set(colour.join(), colours.length);
      colours.push(colour);
    }
    pixels += String.fromCharCode(known ?? colours.length - 1);
  }
  return { width, height, colours: colours.slice(0, 256), pixels: btoa(pixels) };
}
