import { constants, deflateRawSync } from 'node:zlib';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import type { UnreadReason } from '../../../src/base/passage.ts';
import { passagesOf } from '../../../src/read/passages.ts';
import { pdfByHand, stream } from '../pdf/by-hand.ts';

const text = strToU8('Some words that are shown. '.repeat(20));
const good = zipSync({ 'a.txt': text, 'b.txt': text });

/** The archive with some bytes changed, each a place and a value. */
function changed(...changes: readonly (readonly [number, number])[]): Uint8Array {
  const bytes = good.slice();
  for (const [at, value] of changes) bytes[at] = value;
  return bytes;
}

/** Where the directory begins. */
const DIRECTORY = Buffer.from(good).indexOf('PK\u0001\u0002');

/** Bytes put between two files of an archive, with the directory put right. */
function withGap(gap: Uint8Array): Uint8Array {
  const second = Buffer.from(good).indexOf('PK\u0003\u0004', 4);
  const bytes = Buffer.concat([good.subarray(0, second), gap, good.subarray(second)]);
  const listed = bytes.lastIndexOf('PK\u0001\u0002');
  bytes.writeUInt32LE(second + gap.length, listed + 42);
  bytes.writeUInt32LE(DIRECTORY + gap.length, bytes.length - 6);
  return bytes;
}

test('an attachment of a PDF is read as what it is', async () => {
  const pdf = pdfByHand(stream(''), [stream(Buffer.from(good).toString('latin1'), '/Type/EmbeddedFile')]);
  const { passages, unread } = await passagesOf(pdf);
  expect(passages.filter(({ text: own }) => own.includes('words that are shown'))).toHaveLength(2);
  expect(unread).toEqual([]);
  const broken = pdfByHand(stream(''), [stream('PK\x03\x04', '/Type/EmbeddedFile')]);
  expect((await passagesOf(broken)).unread).toEqual([{ reason: 'packed', where: 'an attachment' }]);
});

describe('an archive', () => {
  test('is read to its last file', async () => {
    const { passages } = await passagesOf(good);
    expect(passages.filter((passage) => passage.text.includes('words that are shown'))).toHaveLength(2);
    expect((await passagesOf(withGap(new Uint8Array()))).unread).toEqual([]);
  });

  test.each<[string, () => Uint8Array, UnreadReason]>([
    ['is cut', () => good.subarray(0, -30), 'packed'],
    ['has something between two files', () => withGap(zipSync({ 'c.txt': text })), 'damaged'],
    ['has a file that is encrypted', () => changed([6, 1], [DIRECTORY + 8, 1]), 'encrypted'],
    ['has a file that is packed in another way', () => changed([DIRECTORY + 10, 12]), 'packed'],
    ['has a file whose data are damaged', () => changed([36, 0xff], [37, 0xff]), 'damaged'],
    ['lists fewer files than it has', () => changed([good.length - 12, 1], [good.length - 14, 1]), 'damaged'],
    ['holds a bomb', bomb, 'too-large'],
    ['holds a compressed file of another kind', () => zipSync({ 'a.bz2': strToU8('BZh91AY') }), 'packed'],
    ['holds a damaged archive', () => zipSync({ 'a.zip': good.subarray(0, -30) }), 'packed'],
    ['holds a PDF that cannot be read', () => zipSync({ 'a.pdf': strToU8('%PDF-1.7\nnothing') }), 'damaged'],
    ['holds archives in archives in archives', () => nested(6), 'too-large'],
    ['is of another kind', () => strToU8('BZh91AY'), 'packed'],
  ])('that %s cannot be read, for its reason', async (_, make, reason) => {
    expect((await passagesOf(make())).unread).toMatchObject([{ reason }]);
  });
});

function nested(depth: number): Uint8Array {
  return depth === 0 ? good : zipSync({ 'a.zip': nested(depth - 1) });
}

/** A few kilobytes that would become more than 128 megabytes: the same packed megabyte over and over. */
function bomb(): Uint8Array {
  const megabyte = deflateRawSync(Buffer.alloc(2 ** 20), { finishFlush: constants.Z_FULL_FLUSH });
  const bytes = zipSync({ a: Buffer.concat(Array.from({ length: 130 }, () => megabyte)) }, { level: 0 });
  bytes[8] = 8; // says that it is packed
  bytes[Buffer.from(bytes).indexOf('PK\u0001\u0002') + 10] = 8;
  return bytes;
}
