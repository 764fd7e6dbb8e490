import type { SourceBlock } from './blocks.ts';

/** A block, and how far a typed bullet stands from the margin. */
export type IndentedBlock = SourceBlock & { readonly indent?: number };

/** Typed bullets are as deep as there are others of one list that stand less far from the margin. */
export function withDepths(blocks: readonly IndentedBlock[], near = 0): readonly SourceBlock[] {
  const open: number[] = [];
  return blocks.map(({ indent, ...block }): SourceBlock => {
    if (block.kind !== 'entry') {
      open.length = 0;
      return block;
    }
    if (indent === undefined) return block;
    while ((open.at(-1) ?? Number.NEGATIVE_INFINITY) > indent + near) open.pop();
    if (Math.abs((open.at(-1) ?? Number.NEGATIVE_INFINITY) - indent) > near) open.push(indent);
    return { ...block, depth: open.length };
  });
}
