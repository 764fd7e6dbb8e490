import { MOST_BYTES, ReadFault, type ReadingAllowance } from '../fault.ts';
import { decryptedObjects } from './encryption.ts';
import { type Decoded, decodeData, type FilterParameters, type FilterStep } from './filters.ts';
import {
  byNumber,
  entryOf,
  everyVersion,
  isName,
  itemsOf,
  lookUp,
  objectAt,
  type PdfFile,
  type PdfObject,
  type PdfValue,
  readValue,
  resolve,
  scanObjects,
} from './objects.ts';
import { type Cursor, cursorOver, nextToken, skipSpace } from './tokens.ts';

/** A stream becomes its data without the filters that its dictionary names (ISO 32000-1, 7.3.8.2). */
export function decodeStream({ value, data }: PdfObject, file: PdfFile): Decoded {
  return decodeData(data ?? new Uint8Array(), filterSteps(value, file), file.allowance);
}

/** The same, as text with one character for each byte. */
export function streamText(stream: PdfObject, file: PdfFile): string {
  return latin1(decodeStream(stream, file).bytes);
}

export function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
}

/** The names of a stream's filters, in the order in which they are undone. */
export function filterNames(dictionary: PdfValue, file: PdfFile): readonly string[] {
  return filterSteps(dictionary, file).map(({ name }) => name);
}

function filterSteps(dictionary: PdfValue, file: PdfFile): readonly FilterStep[] {
  const parameters = itemsOf(lookUp(dictionary, 'DecodeParms', file));
  return itemsOf(lookUp(dictionary, 'Filter', file)).map((item, i) => {
    const filter = resolve(item, file);
    return {
      name: filter?.kind === 'name' ? filter.text : '',
      parameters: numbersOf(resolve(parameters[i], file), file),
    };
  });
}

function numbersOf(dictionary: PdfValue | undefined, file: PdfFile): FilterParameters {
  const numbers = new Map<string, number>();
  if (dictionary?.kind !== 'dictionary') return numbers;
  for (const key of dictionary.entries.keys()) {
    const value = lookUp(dictionary, key, file);
    if (value?.kind === 'number') numbers.set(key, value.value);
  }
  return numbers;
}

/** The bytes of a PDF become its objects, by number. A PDF that cannot be read is a fault. */
export function readPdf(bytes: Uint8Array, allowance: ReadingAllowance): PdfFile {
  if (bytes.length > MOST_BYTES) throw new ReadFault('too-large');
  const { objects: written, trailers, loose } = scanObjects(bytes, allowance);
  const found: PdfFile = { objects: written, versions: byNumber(written), trailers, loose, allowance };
  const objects = withoutEncryption(found);
  const plain: PdfFile = { ...found, objects, versions: byNumber(objects) };
  const comments: string[] = [];
  const all = objects.flatMap((object) => [object, ...unpack(object, plain, comments)]);
  if (!all.some(({ value }) => isType(value, 'Catalog'))) throw new ReadFault('damaged');
  return { ...plain, objects: all, versions: byNumber(all), loose: [...loose, ...comments] };
}

/** The trailer says so; without one, the dictionary of a cross-reference stream does (7.5.8.2, 7.6.1). */
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

/** The objects in an object stream (7.5.7), read one after the other, so that nothing between them is missed. */
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

/** The head of an object stream: the number of each object, by its place. */
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

/** A page: the streams of its content, which are read as one (ISO 32000-1, 7.8.2), and what they refer to by name. */
export interface PdfPage {
  readonly page: PdfValue;
  readonly streams: readonly PdfObject[];
  readonly resources: readonly PdfValue[];
}

const DEEPEST = 64;

/** Every page of every revision, in the order of the file. */
export function pagesOf(file: PdfFile): readonly PdfPage[] {
  return file.objects.flatMap(({ value }) => {
    if (!isName(lookUp(value, 'Type', file), 'Page')) return [];
    const streams = streamsOf(entryOf(value, 'Contents'), file);
    return streams.length > 0 ? [{ page: value, streams, resources: resourcesOf(value, file) }] : [];
  });
}

function streamsOf(contents: PdfValue | undefined, file: PdfFile): readonly PdfObject[] {
  const direct = objectAt(contents, file);
  if (direct?.data) return [direct];
  return itemsOf(resolve(contents, file)).flatMap((item) => {
    const stream = objectAt(item, file);
    return stream?.data ? [stream] : [];
  });
}

/** The value of a page itself, or of the nearest node above it (7.7.3.4). */
function resourcesOf(page: PdfValue, file: PdfFile): readonly PdfValue[] {
  let node: PdfValue | undefined = page;
  for (let depth = 0; node && depth < DEEPEST; depth += 1) {
    const found = everyVersion([node], 'Resources', file);
    if (found.length > 0) return found;
    node = lookUp(node, 'Parent', file);
  }
  return [];
}

/** The pages of the newest revision, in reading order (7.7.3). */
export function pagesInOrder(file: PdfFile): readonly PdfValue[] {
  const catalog = file.objects.findLast(({ value }) => isName(entryOf(value, 'Type'), 'Catalog'));
  const root = lookUp(catalog?.value, 'Pages', file);
  const waiting = root ? [root] : [];
  const seen = new Set<PdfValue>();
  const pages: PdfValue[] = [];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (seen.has(node)) continue;
    seen.add(node);
    const kids = itemsOf(lookUp(node, 'Kids', file)).toReversed();
    if (kids.length === 0) pages.push(node);
    for (const kid of kids) {
      const next = resolve(kid, file);
      if (next) waiting.push(next);
    }
  }
  return pages;
}
