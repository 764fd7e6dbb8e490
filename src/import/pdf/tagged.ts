import type { ContentPart, PageLink, StructureElement } from '../../read/pdf/structure.ts';
import type { LetteredPage } from '../../read/pdfium/letters.ts';
import type { Run, SourceBlock } from '../blocks.ts';
import { textOf, tidied } from '../runs.ts';
import { typedBullet } from '../typed-bullet.ts';
import { furnitureBlocks } from './furniture.ts';
import { type KeepsHyphen, letterRuns, type PlacedLetter } from './letter-runs.ts';
import { linesOf } from './lines.ts';

type Part = StructureElement | ContentPart;

interface TaggedReading {
  readonly lettersOf: (content: ContentPart) => readonly PlacedLetter[];
  readonly links: readonly PageLink[];
  readonly keepsHyphen: KeepsHyphen;
}

/** What surrounds a part. */
interface Around {
  /** How many lists. */
  readonly depth: number;
  /** The marker of the entry, until its first paragraph has it. */
  marker: string | undefined;
}

const MARKER = /^(?:\S|\(?[\p{L}\p{N}]{1,4}[.)])?$/u;
const HEADING = /^H([1-6])?$/;
/** Elements that are blocks of their own (ISO 32000-1, 14.8.4.3). */
const BLOCKS = new Set('P L LI LBody Table TOC TOCI Note BlockQuote Caption Figure Formula Index'.split(' '));

/** The share of letters that the structure may leave out between those that it has, and still be believed. */
const MOST_OUTSIDE = 0.02;

/** What a tagged PDF says of its own blocks; nothing where it does not say enough. */
export function taggedBlocks(
  root: StructureElement,
  pages: readonly LetteredPage[],
  links: readonly PageLink[],
  keepsHyphen: KeepsHyphen,
): readonly SourceBlock[] | undefined {
  const contents = contentsOf(pages);
  const inside = new Set(partsOf(root).map(keyOf));
  const letters = [...contents].flatMap(([key, all]) =>
    all.map((letter) => ({ letter, isInside: inside.has(key) })),
  );
  if (!isBelieved(letters)) return undefined;
  const reading: TaggedReading = { lettersOf: (part) => contents.get(keyOf(part)) ?? [], links, keepsHyphen };
  const rest = letters.filter(({ isInside }) => !isInside).map(({ letter }) => letter);
  return [
    ...blocksIn(root.children, { depth: 0, marker: undefined }, reading),
    ...furnitureOf(rest, reading),
  ];
}

interface Tagged {
  readonly letter: PlacedLetter;
  readonly isInside: boolean;
}

/** Headers and footers stand above and below everything else, and are not missed. */
function isBelieved(letters: readonly Tagged[]): boolean {
  const seen = letters.filter(({ letter }) => letter.text.trim() !== '');
  const spans = new Map<number, readonly [bottom: number, top: number]>();
  for (const { letter, isInside } of seen) {
    const [bottom, top] = spans.get(letter.page) ?? [letter.baseline, letter.baseline];
    const span = [Math.min(bottom, letter.baseline), Math.max(top, letter.baseline)] as const;
    if (isInside) spans.set(letter.page, span);
  }
  const missed = seen.filter(({ letter: { page, baseline, isArtifact }, isInside }) => {
    const [bottom, top] = spans.get(page) ?? [baseline, baseline];
    return !isInside && !isArtifact && bottom <= baseline && baseline <= top;
  });
  return spans.size > 0 && missed.length <= seen.length * MOST_OUTSIDE;
}

function keyOf({ page, content }: ContentPart): string {
  return `${page} ${content}`;
}

/** The letters of each stretch of content; a gap goes with the letters before it. */
function contentsOf(pages: readonly LetteredPage[]): ReadonlyMap<string, readonly PlacedLetter[]> {
  const contents = new Map<string, PlacedLetter[]>();
  pages.forEach(({ letters }, page) => {
    let content = -1;
    for (const letter of letters) {
      if (!letter.isGap) content = letter.content;
      const key = keyOf({ page, content });
      const all = contents.get(key) ?? [];
      contents.set(key, all);
      all.push({ ...letter, page });
    }
  });
  return contents;
}

function partsOf(element: Part): readonly ContentPart[] {
  return 'content' in element ? [element] : element.children.flatMap(partsOf);
}

function isBlock(part: Part): part is StructureElement {
  if ('content' in part) return false;
  return BLOCKS.has(part.type) || HEADING.test(part.type) || part.children.some(isBlock);
}

/** The blocks of parts: each that is one, and a paragraph of each stretch of others between them. */
function blocksIn(parts: readonly Part[], around: Around, reading: TaggedReading): readonly SourceBlock[] {
  const blocks: SourceBlock[] = [];
  let loose: Part[] = [];
  const end = () => {
    blocks.push(...paragraph(loose, around, reading));
    loose = [];
  };
  for (const part of parts) {
    if (!isBlock(part)) loose.push(part);
    else {
      end();
      blocks.push(...blocksOf(part, around, reading));
    }
  }
  end();
  return blocks;
}

function blocksOf(element: StructureElement, around: Around, reading: TaggedReading): readonly SourceBlock[] {
  const heading = HEADING.exec(element.type);
  const { runs, at } = readParts([element], reading);
  if (heading)
    return runs.length > 0
      ? [{ kind: 'heading', depth: Number(heading[1] ?? 1), runs: withoutStrong(runs), at }]
      : [];
  switch (element.type) {
    case 'L':
      return blocksIn(element.children, { depth: around.depth + 1, marker: undefined }, reading);
    case 'LI':
      return entryBlocks(element, around, reading);
    case 'Table':
      return tableBlocks(element, around, reading);
    case 'TOC':
      return runs.length > 0 ? [{ kind: 'furniture', runs, at }] : [];
    default:
      return blocksIn(element.children, around, reading);
  }
}

function entryBlocks(
  entry: StructureElement,
  { depth }: Around,
  reading: TaggedReading,
): readonly SourceBlock[] {
  const [label, parts] = labelAndRest(entry, reading);
  const marker = textOf(readParts(label, reading).runs);
  return blocksIn(parts, { depth: Math.max(1, depth), marker: marker === '' ? '•' : marker }, reading);
}

/** Some programs have no element for the marker, which is then the first content; a drawn bullet has no text at all. */
function labelAndRest(
  entry: StructureElement,
  reading: TaggedReading,
): readonly [readonly Part[], readonly Part[]] {
  const labels = entry.children.filter((part) => !('content' in part) && part.type === 'Lbl');
  if (labels.length > 0) return [labels, entry.children.filter((part) => !labels.includes(part))];
  const [first, ...others] = entry.children;
  if (!first || others.length === 0 || !('content' in first)) return [[], entry.children];
  return MARKER.test(textOf(readParts([first], reading).runs)) ? [[first], others] : [[], entry.children];
}

function paragraph(parts: readonly Part[], around: Around, reading: TaggedReading): readonly SourceBlock[] {
  const { runs, at } = readParts(parts, reading);
  if (runs.length === 0) return [];
  const typed = typedBullet(around.depth > 0 ? withTab(runs) : runs);
  const marker = around.marker ?? typed?.marker;
  around.marker = undefined;
  if (around.depth === 0 && !typed) return [{ kind: 'paragraph', runs, at }];
  const depth = Math.max(1, around.depth);
  return [
    { kind: 'entry', depth, ...(marker === undefined ? {} : { marker }), runs: typed?.runs ?? runs, at },
  ];
}

/** A bullet of Word's second level is a small letter. */
function withTab(runs: readonly Run[]): readonly Run[] {
  const [first, ...others] = runs;
  return first ? [{ ...first, text: first.text.replace(/^o /, 'o\t') }, ...others] : runs;
}

/** What stands in the only column of a table is the text of a page with a border around it. */
function tableBlocks(
  table: StructureElement,
  around: Around,
  reading: TaggedReading,
): readonly SourceBlock[] {
  const cells = elementsIn(table, 'TR').map((row) =>
    row.children.flatMap((part) => ('content' in part || !/^T[HD]$/.test(part.type) ? [] : [part])),
  );
  const hasHead = cells.length > 1 && cells[0]?.[0]?.type === 'TH';
  if (!hasHead && cells.every((row) => row.length <= 1))
    return cells.flat().flatMap((cell) => blocksIn(cell.children, around, reading));
  const widest = Math.max(...cells.map((row) => row.length));
  const rows = cells.map((row) => {
    const all = row.map((cell) => cellRuns(cell, reading));
    const isHeading = row.length === 1 && row[0]?.type === 'TH';
    return isHeading ? all : [...all, ...Array.from({ length: widest - all.length }, () => [])];
  });
  const { at } = readParts([table], reading);
  return [{ kind: 'table', rows, at }];
}

function cellRuns(cell: StructureElement, reading: TaggedReading): readonly Run[] {
  const blocks = blocksIn(cell.children, { depth: 0, marker: undefined }, reading);
  const isHeading = cell.type === 'TH';
  const runs = tidied(
    blocks.flatMap((block, i): readonly Run[] => [
      ...(i > 0 ? [{ text: '\n' }] : []),
      ...(block.kind === 'table' ? block.rows.flat(2) : block.runs),
    ]),
  );
  return isHeading ? withoutStrong(runs) : runs;
}

/** Headings are bold as such. */
function withoutStrong(runs: readonly Run[]): readonly Run[] {
  return tidied(runs.map(({ strong: _, ...run }) => run));
}

function elementsIn(element: StructureElement, type: string): readonly StructureElement[] {
  return element.children.flatMap((part) => {
    if ('content' in part) return [];
    return part.type === type ? [part] : elementsIn(part, type);
  });
}

function readParts(
  parts: readonly Part[],
  { lettersOf, links, keepsHyphen }: TaggedReading,
): { readonly runs: readonly Run[]; readonly at: SourceBlock['at'] } {
  const pieces = parts.flatMap(partsOf).map(lettersOf);
  const letters = pieces.flatMap((piece, i) => {
    const first = piece[0];
    // From one page to the next there is no gap to see.
    const turns = first && i > 0 && (pieces[i - 1]?.at(-1)?.page ?? first.page) !== first.page;
    return turns ? [{ ...first, text: ' ', isGap: true, isHyphen: false }, ...piece] : piece;
  });
  const first = letters.find(({ isGap }) => !isGap);
  return { runs: letterRuns(letters, links, keepsHyphen), at: first ? { page: first.page + 1 } : {} };
}

/** What is in no part of the structure: headers, footers and numbers of pages. */
function furnitureOf(
  letters: readonly PlacedLetter[],
  { links, keepsHyphen }: TaggedReading,
): readonly SourceBlock[] {
  return furnitureBlocks(linesOf(letters), links, keepsHyphen);
}
