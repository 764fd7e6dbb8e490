import { keyPlace } from '../base/tree.ts';
import { type Finding, finding, type RuleContext } from './finding.ts';

/** Every action has an owner, and all who read of the action are told who. */
export function actionWithoutOwner({ reading, parsed }: RuleContext): readonly Finding[] {
  const actions = reading.items.flatMap(({ points }) => points.filter(({ kind }) => kind === 'action'));
  return actions
    .filter(({ owners }) => owners.length === 0)
    .map(({ at }) =>
      finding('action-without-owner', keyPlace(parsed, at, 'action'), { readers: reading.level.name }),
    );
}
