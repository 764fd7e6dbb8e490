import { decryptedObjects } from './decrypt.ts';
import { type Allowance, MOST_BYTES, PdfFault } from './fault.ts';
import { byNumber, lookUp, type PdfFile } from './lookup.ts';
import { type PdfObject, scanObjects } from './objects.ts';
import { streamText } from './streams.ts';
import { type Cursor, cursorOver, nextToken, skipSpace } from './tokens.ts';
import { entryOf, isName, type PdfValue, readValue } from './values.ts';

/** The bytes of a PDF become its objects, ready to be looked up by number; a PDF that cannot be read is a fault. */
export function readPdf(bytes: Uint8Array, allowance: Allowance): PdfFile {
  if (bytes.length > MOST_BYTES) throw new PdfFault('too-large');
  const { objects: written, trailers, loose } = scanObjects(bytes, allowance);
  const found: PdfFile = { objects: written, versions: byNumber(written), trailers, loose, allowance };
  const objects = withoutEncryption(found);
  const plain: PdfFile = { ...found, objects, versions: byNumber(objects) };
  const comments: string[] = [];
  const all = objects.flatMap((object) => [object, ...unpack(object, plain, comments)]);
  if (!all.some(({ value }) => isType(value, 'Catalog'))) throw new PdfFault('damaged');
  return { ...plain, objects: all, versions: byNumber(all), loose: [...loose, ...comments] };
}

/** A trailer says so, or the dictionary of a cross-reference stream, which then is the trailer (7.5.8.2, 7.6.1). */
function withoutEncryption(file: PdfFile): readonly PdfObject[] {
  const references = file.objects.map(({ value }) => value).filter((value) => isType(value, 'XRef'));
  const trailers = [...file.trailers, ...references];
  const encryption = trailers
    .map((trailer) => entryOf(trailer, 'Encrypt'))
    .findLast((value) => value !== undefined);
  return encryption ? decryptedObjects(encryption, trailers, file) : file.objects;
}

function isType(value: PdfValue, type: string): boolean {
  return isName(entryOf(value, 'Type'), type);
}

/** The objects in an object stream (7.5.7), one after the other, so that nothing between them is missed. */
function unpack(container: PdfObject, file: PdfFile, comments: string[]): readonly PdfObject[] {
  if (!container.data || !isType(container.value, 'ObjStm')) return [];
  const first = lookUp(container.value, 'First', file);
  const start = first?.kind === 'number' ? Math.max(0, Math.trunc(first.value)) : 0;
  const cursor = { ...cursorOver(streamText(container, file), file.allowance), comments };
  const numbers = readNumbers(cursor, start);
  cursor.at = start;
  const found: PdfObject[] = [];
  for (;;) {
    const before = cursor.at;
    skipSpace(cursor);
    const number = numbers.get(cursor.at) ?? numbers.get(before) ?? -1;
    const value = readValue(cursor);
    if (!value) return found;
    found.push({ number, value });
  }
}

/** The head of an object stream: the number of each object, by the place where it stands. */
function readNumbers(cursor: Cursor, start: number): ReadonlyMap<number, number> {
  const numbers = new Map<number, number>();
  while (cursor.at < start) {
    const number = nextToken(cursor);
    const place = nextToken(cursor);
    if (number?.kind !== 'number' || place?.kind !== 'number') break;
    numbers.set(start + place.value, number.value);
  }
  return numbers;
}
