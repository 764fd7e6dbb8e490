import { MOST_BYTES } from '../fault.ts';
import { pagesInOrder, readPdf } from './file.ts';
import { entryOf, isName, itemsOf, lookUp, type PdfFile, type PdfValue, resolve } from './objects.ts';
import { nameText, stringText } from './text.ts';

/** A part of what a PDF says of its own structure (ISO 32000-1, 14.7), such as a paragraph. */
export interface StructureElement {
  /** What it is, by the names of the standard: P, H1, LI. */
  readonly type: string;
  readonly children: readonly (StructureElement | ContentPart)[];
}

/** A stretch of the content of a page, by the index of the page and its own number there. */
export interface ContentPart {
  readonly page: number;
  readonly content: number;
}

/** A link on a page, and the rectangle that leads to it. */
export interface PageLink {
  readonly page: number;
  readonly link: string;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
  readonly top: number;
}

export interface PdfStructure {
  /** Absent where the file says nothing of its structure. */
  readonly root: StructureElement | undefined;
  readonly links: readonly PageLink[];
}

const DEEPEST = 64;

interface StructureReading {
  readonly file: PdfFile;
  /** The index of each page. */
  readonly pages: ReadonlyMap<PdfValue, number>;
  readonly roles: PdfValue | undefined;
  readonly seen: Set<PdfValue>;
}

/** What a PDF says of its structure, and its links. A PDF that cannot be read is a fault. */
export function readStructure(bytes: Uint8Array): PdfStructure {
  const file = readPdf(bytes, { left: MOST_BYTES });
  const catalog = file.objects.findLast(({ value }) => isName(entryOf(value, 'Type'), 'Catalog'));
  const tree = lookUp(catalog?.value, 'StructTreeRoot', file);
  const pages = pagesInOrder(file);
  const reading: StructureReading = {
    file,
    pages: new Map(pages.map((page, i) => [page, i])),
    roles: lookUp(tree, 'RoleMap', file),
    seen: new Set(),
  };
  return {
    root: tree && { type: 'Document', children: childrenOf(tree, undefined, reading, 0) },
    links: pages.flatMap((page, i) => linksOn(page, i, file)),
  };
}

function childrenOf(
  element: PdfValue,
  page: number | undefined,
  reading: StructureReading,
  depth: number,
): StructureElement['children'] {
  const { file, seen } = reading;
  if (depth > DEEPEST || seen.has(element)) return [];
  seen.add(element);
  const own = pageOf(element, reading) ?? page;
  return itemsOf(lookUp(element, 'K', file)).flatMap((item): StructureElement['children'] => {
    const kid = resolve(item, file);
    if (kid?.kind === 'number') return own === undefined ? [] : [{ page: own, content: kid.value }];
    if (kid?.kind !== 'dictionary') return [];
    const content = lookUp(kid, 'MCID', file);
    if (content?.kind === 'number') {
      const at = pageOf(kid, reading) ?? own;
      return at === undefined ? [] : [{ page: at, content: content.value }];
    }
    if (!entryOf(kid, 'S')) return []; // an annotation, such as a link
    return [{ type: typeOf(kid, reading), children: childrenOf(kid, own, reading, depth + 1) }];
  });
}

function pageOf(element: PdfValue, { file, pages }: StructureReading): number | undefined {
  const page = lookUp(element, 'Pg', file);
  return page && pages.get(page);
}

/** Programs have names of their own, which a table explains by those of the standard. */
function typeOf(element: PdfValue, { file, roles }: StructureReading): string {
  const names: string[] = [];
  let name = lookUp(element, 'S', file);
  while (name?.kind === 'name' && !names.includes(name.text)) {
    names.push(name.text);
    name = lookUp(roles, name.text, file);
  }
  return nameText(names.at(-1) ?? '');
}

function linksOn(page: PdfValue, index: number, file: PdfFile): readonly PageLink[] {
  return itemsOf(lookUp(page, 'Annots', file)).flatMap((item) => {
    const annotation = resolve(item, file);
    const target = lookUp(lookUp(annotation, 'A', file), 'URI', file);
    if (target?.kind !== 'string') return [];
    const link = stringText(target.text);
    return boxesOf(annotation, file).map((box) => ({ page: index, link, ...box }));
  });
}

type LinkBox = Omit<PageLink, 'page' | 'link'>;

/** Where a link is: a link over two lines has a quadrilateral on each, and a rectangle around both. */
function boxesOf(annotation: PdfValue | undefined, file: PdfFile): readonly LinkBox[] {
  const numbers = (key: string) =>
    itemsOf(lookUp(annotation, key, file)).map((side) => numberOf(resolve(side, file)));
  const corners = numbers('QuadPoints');
  const quads = Array.from({ length: Math.floor(corners.length / 8) }, (_, i) =>
    corners.slice(8 * i, 8 * i + 8),
  );
  return (quads.length > 0 ? quads : [numbers('Rect')]).flatMap((points) => {
    const [xs, ys] = [0, 1].map((odd) => points.filter((_, i) => i % 2 === odd));
    if (!xs || !ys || points.length < 4 || points.some(Number.isNaN)) return [];
    return [{ left: Math.min(...xs), bottom: Math.min(...ys), right: Math.max(...xs), top: Math.max(...ys) }];
  });
}

function numberOf(value: PdfValue | undefined): number {
  return value?.kind === 'number' ? value.value : Number.NaN;
}
