import { error, type Problem } from '../base/problem.ts';
import type { Path } from '../base/source.ts';
import { nearestWord } from '../base/spelling.ts';
import { child, keyPlace, type Parsed, stepsInto, type Tree, valuePlace } from '../base/tree.ts';
import type { Workspace } from '../record/workspace.ts';

/** What says something of a label, and means nothing without one. */
const OF_LABEL = ['because', 'review'] as const;

/**
 * A ground is one of those in `opsg.yaml`, if that has any; it stands beside the label that it explains, or in the notice
 * of an item. The rule walks the tree as written, so that it holds for records that are otherwise wrong.
 */
export function groundsAreKnown(
  parsed: Parsed,
  workspace: Pick<Workspace, 'grounds' | 'notice'>,
): readonly Problem[] {
  const walk = (tree: Tree, path: Path): readonly Problem[] => [
    ...withoutLabel(tree, path, parsed),
    ...(workspace.grounds.size > 0 ? unknownIn(child(tree, 'because'), [...path, 'because']) : []),
    ...noticeOf(tree, path),
    ...stepsInto(tree).flatMap(([step, inner]) => walk(inner, [...path, step])),
  ];
  const unknownIn = (said: Tree | undefined, path: Path): readonly Problem[] => {
    const known = [...workspace.grounds.keys()];
    if (said?.kind !== 'text' || known.includes(said.value.trim())) return [];
    const given = said.value.trim();
    const facts = { given, near: nearestWord(given, known), grounds: known };
    return [error('unknown-ground', valuePlace(parsed, path), facts)];
  };
  const noticeOf = (tree: Tree, path: Path): readonly Problem[] => {
    const said = path.at(-2) === 'items' ? child(tree, 'notice') : undefined;
    if (!said) return [];
    if (!workspace.notice) return [error('notice-not-set', keyPlace(parsed, path, 'notice'), {})];
    const at = [...path, 'notice'];
    return [
      ...unknownIn(said, at),
      ...stepsInto(said).flatMap(([step, one]) => unknownIn(one, [...at, step])),
    ];
  };
  return walk(parsed.root, []);
}

function withoutLabel(tree: Tree, path: Path, parsed: Parsed): readonly Problem[] {
  if (child(tree, 'classification')) return [];
  const said = OF_LABEL.filter((key) => child(tree, key));
  return said.map((key) => error('ground-without-level', keyPlace(parsed, path, key), { key }));
}
