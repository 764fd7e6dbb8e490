import { higher, type Level, levelNamed, lowestLevel, type Policy } from '../base/policy.ts';
import { error, type Problem } from '../base/problem.ts';
import type { Path } from '../base/source.ts';
import { child, type Parsed, stepsInto, type Tree, valuePlace } from '../base/tree.ts';

/**
 * A part is never less restricted than the part around it: a lower label inside a higher one is a mistake, not a
 * declassification. The rule walks the tree as written, so that it holds for records that are otherwise wrong.
 */
export function levelsNeverFall(parsed: Parsed, policy: Policy): readonly Problem[] {
  const problems: Problem[] = [];
  const walk = (tree: Tree, path: Path, parent: Level): void => {
    const own = ownLevel(tree, policy) ?? parent;
    if (own.rank < parent.rank) {
      const place = valuePlace(parsed, [...path, 'classification']);
      problems.push(error('level-below-parent', place, { level: own.name, parent: parent.name }));
    }
    const level = higher(own, parent);
    for (const [step, inner] of stepsInto(tree)) walk(inner, [...path, step], level);
  };
  walk(parsed.root, [], lowestLevel(policy));
  return problems;
}

function ownLevel(tree: Tree, policy: Policy): Level | undefined {
  const label = child(tree, 'classification');
  return label?.kind === 'text' ? levelNamed(policy, label.value) : undefined;
}
