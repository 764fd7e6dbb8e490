import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { passagesOf } from '../../../src/read/passages.ts';
import { flate, pdfByHand, showing } from './by-hand.ts';
import { MARKER } from './places.ts';

const PDF = pdfByHand(flate(showing(MARKER)));
const behind = (text: string) => Buffer.concat([Buffer.from(text), PDF]);

async function textOf(bytes: Uint8Array): Promise<string> {
  return (await passagesOf(bytes)).passages.map(({ text }) => text).join('\n');
}

describe('a PDF is read as one', () => {
  test.each([
    ['behind one byte', behind('x')],
    ['behind a mark of the encoding', behind('\ufeff')],
    ['behind the head of a message', behind('HTTP/1.1 200 OK\r\nContent-Type: application/pdf\r\n\r\n')],
    ['behind 1,000 bytes', behind('\n'.repeat(1000))],
  ])('%s', async (_, bytes) => {
    expect(await textOf(bytes)).toContain(MARKER);
  });

  test('with what comes before it', async () => {
    expect(await textOf(behind('Zoë’s words\n'))).toContain('Zoë’s words');
  });

  test('with an archive behind it, which is not passed over', async () => {
    const archive = zipSync({ 'a.txt': strToU8('Words of the archive') });
    const text = await textOf(Buffer.concat([PDF, archive]));
    expect(text).toContain(MARKER);
    expect(text).toContain('Words of the archive');
  });
});

test('an archive that begins with a PDF is read as an archive', async () => {
  const archive = zipSync({ 'a.pdf': PDF, 'b.txt': strToU8('the other file '.repeat(9)) }, { level: 0 });
  const text = await textOf(archive);
  expect(text).toContain(MARKER);
  expect(text).toContain('the other file');
});

test('a text that speaks of PDFs is a text', async () => {
  const { passages, unread } = await passagesOf(
    Buffer.from('A file begins with %PDF-1.7, then its objects.'),
  );
  expect(unread).toEqual([]);
  expect(passages).toEqual([{ where: 'the text', text: 'A file begins with %PDF-1.7, then its objects.' }]);
});
