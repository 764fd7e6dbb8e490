import { error, type Problem } from '../base/problem.ts';
import type { Path } from '../base/source.ts';
import { type Entry, keyPlace, type Parsed, stepsInto, type Tree } from '../base/tree.ts';

const LABEL = 'classification';

/**
 * A label comes before every list and group of its part that has lines of its own. After one, a mistake of indentation
 * could move the label inside unnoticed, and the rest of the part would lose its level.
 */
export function labelsComeFirst(parsed: Parsed): readonly Problem[] {
  const walk = (tree: Tree, path: Path): readonly Problem[] => [
    ...labelProblems(tree, path, parsed),
    ...stepsInto(tree).flatMap(([step, inner]) => walk(inner, [...path, step])),
  ];
  return walk(parsed.root, []);
}

function labelProblems(tree: Tree, path: Path, parsed: Parsed): readonly Problem[] {
  if (tree.kind !== 'map') return [];
  const label = tree.entries.findIndex(({ key }) => key.value === LABEL);
  const nested = tree.entries.slice(0, Math.max(0, label)).find((entry) => hasOwnLines(entry, parsed));
  return nested
    ? [error('label-after-nested', keyPlace(parsed, path, LABEL), { key: nested.key.value })]
    : [];
}

/** Lists and groups in brackets end where they say; only those that end by indentation can catch a line. */
function hasOwnLines({ value }: Entry, { source }: Parsed): boolean {
  return value.kind !== 'text' && !'[{'.includes(source.text[value.start] ?? '');
}
