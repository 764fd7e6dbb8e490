import { error, type Problem } from '../base/problem.ts';
import { valuePlace } from '../base/tree.ts';
import { actionHistories } from './action-histories.ts';
import type { ComparedRecord } from './compared.ts';

/**
 * What is said of an action is for no reader who may not know of the action: its id alone would reveal that there is
 * one. It is not told to those readers, either.
 */
export function entriesStayBelow(records: readonly ComparedRecord[]): readonly Problem[] {
  return actionHistories(records).flatMap(({ id, actions, entries }) => {
    const from = Math.min(...actions.map(({ said }) => said.fromRank));
    if (actions.length === 0) return [];
    return entries
      .filter(({ said }) => said.fromRank < from)
      .flatMap(({ said, record: { parsed, workspace } }) => {
        const level = workspace.policy.levels.find(({ rank }) => rank === from);
        if (!level) return [];
        return [
          error(
            'entry-below-action',
            valuePlace(parsed, [...said.at, 'id']),
            { id, level: level.name },
            level,
          ),
        ];
      });
  });
}
