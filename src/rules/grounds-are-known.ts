import { error, type Problem } from '../base/problem.ts';
import type { Path } from '../base/source.ts';
import { nearestWord } from '../base/spelling.ts';
import { child, keyPlace, type Parsed, stepsInto, type Tree, valuePlace } from '../base/tree.ts';
import type { Workspace } from '../record/workspace.ts';

/** What says something of a label, and means nothing without one. */
const OF_LABEL = ['because', 'review'] as const;

/**
 * A ground is one of those in `opsg.yaml`, if that has any; and it stands beside the label that it explains. The rule
 * walks the tree as written, so that it holds for records that are otherwise wrong.
 */
export function groundsAreKnown(parsed: Parsed, { grounds }: Pick<Workspace, 'grounds'>): readonly Problem[] {
  const known = [...grounds.keys()];
  const walk = (tree: Tree, path: Path): readonly Problem[] => [
    ...withoutLabel(tree, path, parsed),
    ...unknownGround(tree, path),
    ...stepsInto(tree).flatMap(([step, inner]) => walk(inner, [...path, step])),
  ];
  const unknownGround = (tree: Tree, path: Path): readonly Problem[] => {
    const said = child(tree, 'because');
    if (said?.kind !== 'text' || known.length === 0 || known.includes(said.value.trim())) return [];
    const given = said.value.trim();
    const facts = { given, near: nearestWord(given, known), grounds: known };
    return [error('unknown-ground', valuePlace(parsed, [...path, 'because']), facts)];
  };
  return walk(parsed.root, []);
}

function withoutLabel(tree: Tree, path: Path, parsed: Parsed): readonly Problem[] {
  if (child(tree, 'classification')) return [];
  const said = OF_LABEL.filter((key) => child(tree, key));
  return said.map((key) => error('ground-without-level', keyPlace(parsed, path, key), { key }));
}
