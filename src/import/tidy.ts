import type { SourceBlock } from './blocks.ts';
import { linesOf, textOf, tidied } from './runs.ts';

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
    if (block.kind !== 'entry') return [first, ...others].map((runs) => ({ ...block, runs }));
    const { marker: _, ...without } = block;
    return [{ ...block, runs: first }, ...others.map((runs) => ({ ...without, runs }))];
  });
}

function onOneLine<R extends { readonly text: string }>(run: R): R {
  return { ...run, text: run.text.replaceAll('\n', ' ') };
}

/** Whether words go on from one block to the next, as over the end of a page. */
export function goesOn(before: string, after: string): boolean {
  return /[\p{L}\p{N},–-]$/u.test(before.trim()) && /^[\p{Ll}(]/u.test(after.trim());
}
