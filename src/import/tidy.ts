import type { SourceBlock, TableBlock } from './blocks.ts';
import { linesOf, textOf, tidied } from './runs.ts';
import { typedBullet } from './typed-bullet.ts';

/** Blocks without signs that nobody sees, each line of its own a block, and none of them empty. */
export function tidyBlocks(blocks: readonly SourceBlock[]): readonly SourceBlock[] {
  return blocks.flatMap((block): readonly SourceBlock[] => {
    if (block.kind === 'table') {
      const rows = block.rows.map((row) => row.map((cell) => tidied(cell).map(onOneLine)));
      const filled = rows.filter((row) => row.some((cell) => textOf(cell).trim() !== ''));
      return filled.length > 0 ? [{ ...block, rows: filled }] : [];
    }
    const [first, ...others] = linesOf(tidied(block.runs));
    if (!first) return [];
    if (block.kind !== 'entry') return [first, ...others].map((runs) => withKind({ ...block, runs }));
    const { marker: _, ...without } = block;
    const typed = typedBullet(first);
    return [{ ...block, runs: typed?.runs ?? first }, ...others.map((runs) => ({ ...without, runs }))];
  });
}

const PAGE = /^(?:page\s+\d{1,4}(?:\s*(?:of|\/)\s*\d{1,4})?|[-–—]\s*\d{1,4}\s*[-–—])$/i;

/** A paragraph that is the number of a page, or an entry whose bullet the author typed. */
function withKind(block: Exclude<SourceBlock, TableBlock>): SourceBlock {
  if (block.kind !== 'paragraph') return block;
  if (PAGE.test(textOf(block.runs))) return { ...block, kind: 'furniture' };
  const typed = /^[-–—*]/.test(textOf(block.runs)) ? undefined : typedBullet(block.runs);
  return typed ? { ...block, ...typed, kind: 'entry', depth: 1 } : block;
}

function onOneLine<R extends { readonly text: string }>(run: R): R {
  return { ...run, text: run.text.replaceAll('\n', ' ') };
}

/** Whether words go on from one block to the next, as over the end of a page. */
export function goesOn(before: string, after: string): boolean {
  return /[\p{L}\p{N},–-]$/u.test(before.trim()) && /^[\p{Ll}(]/u.test(after.trim());
}
