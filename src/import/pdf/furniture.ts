import type { PageLink } from '../../read/pdf/structure.ts';
import type { LetteredPage } from '../../read/pdfium/letters.ts';
import type { SourceBlock } from '../blocks.ts';
import { textOf } from '../runs.ts';
import { type KeepsHyphen, letterRuns } from './letter-runs.ts';
import { lineText, type TextLine } from './lines.ts';

/** How far from the edge of a page, as a share of its height, a header or a footer may stand. */
const OUTSIDE = 0.08;
const PERHAPS = 0.16;
/** Nearer than this to an edge there is no margin, so that the text itself can stand there. */
const NO_MARGIN = 0.035;
/** How far such a line stands from the text, in heights of letters. */
const APART = 2.2;
const NEAR = 4;
const PAGE_NUMBER = /^(?:page\s*)?[-–—|]?\s*\d{1,4}(?:\s*(?:of|\/)\s*\d{1,4})?\s*[-–—|]?$/i;
/** The dots of a list of contents. */
const LEADERS = /(?:\.\s?){4,}\d{1,4}$/;

/** The lines of a document without its headers, footers and numbers of pages; and those. */
export function withoutFurniture(
  lines: readonly TextLine[],
  pages: readonly LetteredPage[],
): { readonly body: readonly TextLine[]; readonly furniture: readonly TextLine[] } {
  const furniture = new Set(lines.filter((line) => LEADERS.test(lineText(line))));
  pages.forEach(({ height }, page) => {
    const own = lines.filter((line) => line.page === page);
    for (const fromEdge of [own, own.toReversed()])
      for (const [i, line] of fromEdge.entries()) {
        if (!isFurniture(line, fromEdge[i + 1], lines, height)) break;
        furniture.add(line);
      }
  });
  return { body: lines.filter((line) => !furniture.has(line)), furniture: [...furniture] };
}

/** A line near an edge: a number of the page, what other pages have there too, or what stands apart from all else. */
function isFurniture(
  line: TextLine,
  inwards: TextLine | undefined,
  all: readonly TextLine[],
  height: number,
): boolean {
  const edge = Math.min(line.baseline, height - line.baseline) / height;
  if (edge > PERHAPS) return false;
  if (PAGE_NUMBER.test(lineText(line))) return true;
  const gap = Math.abs(line.baseline - (inwards?.baseline ?? line.baseline));
  if (edge < OUTSIDE && edge > NO_MARGIN && gap > APART * line.size) return true;
  const text = withoutNumbers(line);
  return all.some(
    (other) =>
      other.page !== line.page &&
      Math.abs(other.baseline - line.baseline) < NEAR &&
      withoutNumbers(other) === text,
  );
}

function withoutNumbers(line: TextLine): string {
  return lineText(line).replace(/\d+/g, '#');
}

/** The texts of headers and footers, each once. */
export function furnitureBlocks(
  lines: readonly TextLine[],
  links: readonly PageLink[],
  keepsHyphen: KeepsHyphen,
): readonly SourceBlock[] {
  const seen = new Set<string>();
  return lines.flatMap(({ page, cells }) =>
    cells.flatMap(({ letters }): readonly SourceBlock[] => {
      const runs = letterRuns(letters, links, keepsHyphen);
      const text = textOf(runs);
      if (text === '' || seen.has(text)) return [];
      seen.add(text);
      return [{ kind: 'furniture', runs, at: { page: page + 1 } }];
    }),
  );
}
