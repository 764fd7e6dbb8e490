import type { PageLink } from '../../read/pdf/structure.ts';
import type { LetteredPage } from '../../read/pdfium/letters.ts';
import type { SourceBlock } from '../blocks.ts';
import { type IndentedBlock, withDepths } from '../entry-depths.ts';
import { piece, textOf, tidied } from '../runs.ts';
import { typedBullet } from '../typed-bullet.ts';
import { furnitureBlocks, withoutFurniture } from './furniture.ts';
import { type KeepsHyphen, letterRuns } from './letter-runs.ts';
import { lettersIn, linesOf, lineText, mostOften, type TextLine } from './lines.ts';
import { groupedRows, type LinesOrTable, tableOf } from './table-lines.ts';

/** What the lines of a document have in common. */
interface PageLook {
  /** The size of most letters, and how far its lines stand apart. */
  readonly size: number;
  readonly leading: number;
  /** Where lines end. */
  readonly right: number;
}

const LARGER = 1.1;
/** A gap that no single blank makes, as a share of the size of letters. */
const WIDE = 0.9;
const SAME_SIZE = 0.08;
const MOST_IN_HEADING = 100;

/** The blocks of a PDF that says nothing of them, as a person would see them: by gaps, indents and sizes. */
export function untaggedBlocks(
  pages: readonly LetteredPage[],
  links: readonly PageLink[],
  keepsHyphen: KeepsHyphen,
): readonly SourceBlock[] {
  const letters = pages.flatMap((page, i) => page.letters.map((letter) => ({ ...letter, page: i })));
  const lines = linesOf(letters).filter((line) => !/^[^\p{L}\p{N}]$/u.test(lineText(line))); // a bullet of nothing
  const { body, furniture } = withoutFurniture(lines, pages);
  const look = lookOfPages(body);
  const sizes = headingSizes(body, look);
  const blocks = groupedRows(body, look.leading).flatMap((group): readonly IndentedBlock[] =>
    group.kind === 'table'
      ? [tableOf(group.rows, (all) => letterRuns(all, links, keepsHyphen))]
      : paragraphsIn(group, look).map((lines) => blockOf(lines, sizes, look, links, keepsHyphen)),
  );
  return [...withDepths(blocks, look.size / 3), ...furnitureBlocks(furniture, links, keepsHyphen)];
}

function lookOfPages(lines: readonly TextLine[]): PageLook {
  const size = mostOften(lines.flatMap((line) => lettersIn(line).map(() => line.size)));
  const gaps = lines.flatMap((line, i) => {
    const before = lines[i - 1];
    const gap = before && before.page === line.page ? before.baseline - line.baseline : 0;
    return gap > 0 && gap < 3 * size && isNear(line.size, size) ? [gap] : [];
  });
  const rights = lines.filter(({ cells }) => cells.length < 3).map(({ right }) => right);
  return { size, leading: gaps.length > 0 ? mostOften(gaps) : size * 1.2, right: Math.max(0, ...rights) };
}

function isNear(size: number, other: number): boolean {
  return Math.abs(size - other) <= SAME_SIZE * other;
}

/** The sizes of headings, the largest first. */
function headingSizes(lines: readonly TextLine[], { size }: PageLook): readonly number[] {
  const larger = lines.map((line) => line.size).filter((each) => each > size * LARGER);
  return larger.toSorted((a, b) => b - a).filter((each, i, all) => i === 0 || !isNear(each, all[i - 1] ?? 0));
}

/** The lines of each paragraph. */
function paragraphsIn(
  group: LinesOrTable & { kind: 'lines' },
  look: PageLook,
): readonly (readonly TextLine[])[] {
  const paragraphs: TextLine[][] = [];
  for (const line of group.lines) {
    const open = paragraphs.at(-1);
    if (open && runsOn(open, line, look)) open.push(line);
    else paragraphs.push([line]);
  }
  return paragraphs;
}

function runsOn(paragraph: readonly TextLine[], line: TextLine, look: PageLook): boolean {
  const last = paragraph.at(-1);
  const first = paragraph[0];
  if (!last || !first || !isNear(last.size, line.size) || beginsEntry(line)) return false;
  if (isStrong(line) !== isStrong(last) && (isStrong(line) || paragraph.every(isStrong))) return false;
  const isHeading = last.size > look.size * LARGER;
  if (!isHeading && !isFull(last, line, look)) return false;
  const isNextPage = line.page !== last.page;
  const gap = last.baseline - line.baseline;
  if (!isNextPage && gap > gapIn(paragraph, look, line.size) * 1.2) return false;
  if (!isAligned(paragraph, line)) return false;
  return !isNextPage || beginsEntry(first) || !/[.!?:]["”’)]?$/.test(lineText(last).trim());
}

/** How far the lines of a paragraph stand apart. */
function gapIn(paragraph: readonly TextLine[], { leading, size }: PageLook, own: number): number {
  const [first, second] = paragraph;
  if (first && second && first.page === second.page) return first.baseline - second.baseline;
  return leading * Math.max(1, own / size);
}

/** A line that has room for the first word of the next one was ended by its author. */
function isFull(line: TextLine, next: TextLine, { right }: PageLook): boolean {
  const cell = next.cells[0];
  const letters = cell?.letters ?? [];
  const end = letters.findIndex(({ isGap }) => isGap);
  const word = (letters[(end < 0 ? letters.length : end) - 1]?.right ?? next.left) - next.left;
  return line.right + word + line.size * 0.6 > right;
}

/** The first line of a paragraph may stand further in or out than the others. */
function isAligned(paragraph: readonly TextLine[], line: TextLine): boolean {
  const last = paragraph.at(-1);
  const [first] = paragraph;
  if (!first || !last) return true;
  const shift = line.left - last.left;
  if (paragraph.length > 1) return Math.abs(shift) < line.size * 0.6;
  return beginsEntry(first) || hasNumber(first) ? shift > -line.size * 0.6 : shift < line.size * 0.6;
}

function beginsEntry(line: TextLine): boolean {
  const text = line.cells.map(({ letters }) => letters.map(({ text: own }) => own).join('')).join('\t');
  return typedBullet([{ text }]) !== undefined;
}

function hasNumber(line: TextLine): boolean {
  return /^\(?[\p{L}\p{N}.]{1,8}[.)]\s/u.test(lineText(line));
}

function isStrong(line: TextLine): boolean {
  return lettersIn(line).every(({ isGap, isStrong: own }) => isGap || own);
}

/** A number in front of a paragraph, with a wide gap behind it or with the other lines under the text. */
function hangingNumber(lines: readonly TextLine[]): string | undefined {
  const [first, ...others] = lines;
  const letters = first?.cells.flatMap((cell, i) => [...(i > 0 ? [undefined] : []), ...cell.letters]) ?? [];
  const end = letters.findIndex((letter) => !letter || letter.isGap);
  const text = letters.slice(end + 1).find((letter) => letter && !letter.isGap);
  const marker = letters
    .slice(0, Math.max(0, end))
    .map((letter) => letter?.text ?? '')
    .join('');
  if (!first || !text || !/^\(?[\p{L}\p{N}]{1,4}[.)]$/u.test(marker)) return undefined;
  const isUnder = others.every(({ left }) => Math.abs(left - text.left) < text.size * 0.4);
  const gap = text.left - (letters[end - 1]?.right ?? text.left);
  return (others.length > 0 && isUnder) || gap > WIDE * text.size ? marker : undefined;
}

function blockOf(
  lines: readonly TextLine[],
  sizes: readonly number[],
  look: PageLook,
  links: readonly PageLink[],
  keepsHyphen: KeepsHyphen,
): IndentedBlock {
  const [first] = lines;
  const letters = lines.flatMap(lettersIn);
  const runs = letterRuns(letters, links, keepsHyphen);
  const at = { page: (first?.page ?? 0) + 1 };
  const typed = typedBullet(runs);
  if (typed) return { kind: 'entry', depth: 1, ...typed, at, indent: first?.left ?? 0 };
  const number = hangingNumber(lines);
  if (first && number !== undefined) {
    const rest = tidied(piece(runs, textOf(runs).indexOf(number) + number.length));
    return { kind: 'entry', depth: 1, marker: number, runs: rest, at, indent: first.left };
  }
  const size = first?.size ?? 0;
  const text = textOf(runs);
  const isShort = text.length <= MOST_IN_HEADING && !/[.;:,]$/.test(text);
  const isLarge = size > look.size * LARGER;
  if (!isLarge && !(isShort && lines.every(isStrong))) return { kind: 'paragraph', runs, at };
  const rank = sizes.findIndex((each) => isNear(size, each));
  const plain = tidied(runs.map(({ strong: _, ...run }) => run));
  return { kind: 'heading', depth: (isLarge && rank >= 0 ? rank : sizes.length) + 1, runs: plain, at };
}
