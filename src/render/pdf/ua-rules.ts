import { MOST_BYTES } from '../../read/pdf/fault.ts';
import { readPdf } from '../../read/pdf/file.ts';
import {
  entryOf,
  isName,
  itemsOf,
  lookUp,
  objectAt,
  type PdfFile,
  type PdfValue,
  resolve,
} from '../../read/pdf/objects.ts';

/** Kinds of structure elements that show something that is not text (ISO 32000-1, 14.8.4.5). */
const PICTURES: readonly string[] = ['Figure', 'Formula'];

/**
 * The first rule of PDF/UA-1 that a template has broken, of those that the native build of the engine checks and
 * the WebAssembly build does not (ISO 14289-1, 7.1, 7.3 and 7.4.2), or nothing.
 */
export function brokenUaRule(pdf: Uint8Array): 'title' | 'headings' | 'alternative' | undefined {
  const file = readPdf(pdf, { left: MOST_BYTES });
  if (!hasTitle(file)) return 'title';
  const elements = elementsInOrder(file);
  if (skipsALevel(elements.map((element) => kindOf(element, file)))) return 'headings';
  const isSilent = (element: PdfValue) =>
    PICTURES.includes(kindOf(element, file)) && entryOf(element, 'Alt') === undefined;
  return elements.some(isSilent) ? 'alternative' : undefined;
}

function hasTitle(file: PdfFile): boolean {
  return file.objects.some(({ value }) => {
    const title = entryOf(value, 'Creator') && entryOf(value, 'Title');
    return title?.kind === 'string' && title.text !== '';
  });
}

/** The structure elements of the document in the order in which they are read aloud (ISO 32000-1, 14.7.2). */
function elementsInOrder(file: PdfFile): readonly PdfValue[] {
  const catalog = file.objects.findLast(({ value }) => isName(entryOf(value, 'Type'), 'Catalog'));
  const root = lookUp(catalog?.value, 'StructTreeRoot', file);
  const waiting = root ? [root] : [];
  const elements: PdfValue[] = [];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (entryOf(node, 'S')) elements.push(node);
    for (const kid of itemsOf(resolve(entryOf(node, 'K'), file)).toReversed()) {
      const below = objectAt(kid, file)?.value ?? kid;
      if (entryOf(below, 'S') && entryOf(below, 'P')) waiting.push(below);
    }
  }
  return elements;
}

function kindOf(element: PdfValue, file: PdfFile): string {
  const kind = lookUp(element, 'S', file);
  return kind?.kind === 'name' ? kind.text : '';
}

function skipsALevel(kinds: readonly string[]): boolean {
  const levels = kinds.flatMap((kind) => (/^H\d+$/.test(kind) ? [Number(kind.slice(1))] : []));
  return levels.some((level, i) => level > (levels[i - 1] ?? 0) + 1);
}
