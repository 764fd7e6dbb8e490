import { keyPlace } from '../model/tree.js';
import { finding } from './finding.js';
/** Every action has an owner, and all who read of the action are told who. */
export function actionWithoutOwner({ reading, parsed }) {
    const actions = reading.items.flatMap(({ points }) => points.filter(({ kind }) => kind === 'action'));
    return actions
        .filter(({ owners }) => owners.length === 0)
        .map(({ at }) => finding('action-without-owner', keyPlace(parsed, at, 'action'), { readers: reading.level.name }));
}
//# sourceMappingURL=action-without-owner.js.map