import { inflateSync } from 'node:zlib';
import type { OuterText, Part, Passage, Unread } from '../base/passage.ts';

const SIGNATURE = 8;
const MOST_TEXT = 1024 * 1024;

/** The texts that a PNG has beside its picture (PNG 11.3.4), and what stands behind its end. */
export function pngText(bytes: Uint8Array): OuterText {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const passages: Passage[] = [];
  const unread: Unread[] = [];
  const parts: Part[] = [];
  let at = SIGNATURE;
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
  if (type === 'zTXt') return unpacked(data.subarray(name + 2))?.toString('latin1') ?? 'damaged';
  if (type !== 'iTXt') return undefined;
  const language = data.indexOf(0, name + 3);
  const keyword = data.indexOf(0, language + 1);
  const body = data.subarray(keyword + 1);
  const text = data[name + 1] === 1 ? unpacked(body) : body;
  return text ? `${data.toString('utf8', name + 3, keyword)}\n${text.toString('utf8')}` : 'damaged';
}

function unpacked(data: Uint8Array): Buffer | undefined {
  try {
    return inflateSync(data, { maxOutputLength: MOST_TEXT });
  } catch {
    return undefined;
  }
}
