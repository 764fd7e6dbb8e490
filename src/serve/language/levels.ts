import { higher, type Level, levelNamed, lowestLevel, type Policy } from '../../base/policy.ts';
import type { Path } from '../../base/source.ts';
import { child, type Tree } from '../../base/tree.ts';

/** The levels at a place of a record: what the parts around it say, and what its own part says. */
export interface LevelsAt {
  readonly around: Level;
  /** That of the map at the place, or of what is around it. */
  readonly own: Level;
}

/** The levels at a place, from the labels of the tree; a label that is no level is passed over. */
export function levelsAt(root: Tree, path: Path, policy: Policy): LevelsAt {
  let around = lowestLevel(policy);
  let own = labelled(root, around, policy);
  let node: Tree | undefined = root;
  for (const step of path) {
    node = node && child(node, step);
    around = own;
    own = node ? labelled(node, around, policy) : around;
  }
  return { around, own };
}

/** The level of a part, which is never below what is around it. */
export function labelled(node: Tree, around: Level, policy: Policy): Level {
  const label = child(node, 'classification');
  const level = label?.kind === 'text' ? levelNamed(policy, label.value) : undefined;
  return level ? higher(level, around) : around;
}
