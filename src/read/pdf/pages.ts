import { everyVersion, itemsOf, lookUp, objectAt, type PdfFile, resolve } from './lookup.ts';
import type { PdfObject } from './objects.ts';
import { entryOf, isName, type PdfValue } from './values.ts';

/** A page, the streams of its content, which are read as one (ISO 32000-1, 7.8.2), and what they refer to by name. */
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

/** What a page says itself, or else the nearest of the nodes above it (7.7.3.4). */
function resourcesOf(page: PdfValue, file: PdfFile): readonly PdfValue[] {
  let node: PdfValue | undefined = page;
  for (let depth = 0; node && depth < DEEPEST; depth += 1) {
    const found = everyVersion([node], 'Resources', file);
    if (found.length > 0) return found;
    node = lookUp(node, 'Parent', file);
  }
  return [];
}

/** The pages of the newest revision, in the order in which they are read (7.7.3). */
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
