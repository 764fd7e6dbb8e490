import { stepsInto, type Tree } from '../../base/tree.ts';
import { isComment, linesOf } from '../../yaml/mistakes/lines.ts';
import type { Fold } from './answers.ts';
import { sketchOf } from './sketch.ts';

/** The parts of a text that have several lines, and its comments that do. */
export function foldsOf(text: string): readonly Fold[] {
  const lines = linesOf(text);
  const starts = lines.map(({ start }) => start);
  const lineAt = (offset: number) => {
    let [low, high] = [0, starts.length - 1];
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  };
  const ends = new Map<number, number>();
  for (const [start, end] of partsIn(sketchOf(text).root)) {
    const [startLine, endLine] = [lineAt(start), lineAt(end)];
    if (endLine > startLine) ends.set(startLine, Math.max(endLine, ends.get(startLine) ?? 0));
  }
  const parts = [...ends].map(([startLine, endLine]): Fold => ({ startLine, endLine, kind: 'part' }));
  return [...parts, ...commentFolds(lines.map(isComment))].toSorted((a, b) => a.startLine - b.startLine);
}

/** Where the values of keys, and the entries of lists, begin and end. */
function partsIn(tree: Tree): readonly (readonly [number, number])[] {
  const own =
    tree.kind === 'map' ? tree.entries.map(({ key, value }) => [key.start, value.end] as const) : [];
  const entries = tree.kind === 'list' ? tree.entries.map(({ start, end }) => [start, end] as const) : [];
  return [...own, ...entries, ...stepsInto(tree).flatMap(([, inner]) => partsIn(inner))];
}

function commentFolds(areComments: readonly boolean[]): readonly Fold[] {
  const folds: Fold[] = [];
  for (let startLine = 0; startLine < areComments.length; startLine++) {
    let endLine = startLine;
    while (areComments[startLine] && areComments[endLine + 1]) endLine += 1;
    if (endLine > startLine) folds.push({ startLine, endLine, kind: 'comment' });
    startLine = endLine;
  }
  return folds;
}
