import type { OuterText, Part } from '../base/passage.ts';
import { isTar } from './file-kind.ts';

const BLOCK = 512;

/** The files in an archive of `tar`, one after the other, and their names. */
export function tarText(bytes: Uint8Array): OuterText {
  const parts: Part[] = [];
  const names: string[] = [];
  let at = 0;
  while (at + BLOCK <= bytes.length && bytes[at] !== 0) {
    const size = Number.parseInt(text(bytes, at + 124, 12).trim(), 8);
    const end = at + BLOCK + size;
    if (!isTar(bytes.subarray(at)) || !(end <= bytes.length))
      return { passages: [], unread: [{ reason: 'damaged' }], parts };
    names.push(text(bytes, at, 100), text(bytes, at + 345, 155));
    if (size > 0) parts.push({ where: 'a file in it', bytes: bytes.subarray(at + BLOCK, end) });
    at = at + BLOCK + Math.ceil(size / BLOCK) * BLOCK;
  }
  const rest = bytes.subarray(at);
  if (rest.some((byte) => byte !== 0)) parts.push({ where: 'what follows it', bytes: rest });
  return { passages: [{ where: 'the names of its files', text: names.join('\n') }], unread: [], parts };
}

function text(bytes: Uint8Array, at: number, length: number): string {
  return new TextDecoder().decode(bytes.subarray(at, at + length)).replaceAll('\0', '');
}
