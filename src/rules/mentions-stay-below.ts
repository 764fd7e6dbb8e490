import { error, type Problem } from '../base/problem.ts';
import { pieceWithin } from '../base/source.ts';
import { valuePlace } from '../base/tree.ts';
import { actionIdKey, mentionedActions } from '../record/action-mention.ts';
import type { MentionFacts } from '../record/meeting.ts';
import { type ActionHistory, actionHistories } from './action-histories.ts';
import type { ComparedRecord } from './compared.ts';

/**
 * No text names an action of another record, by its id, to readers who may not know of the action. It is not told to
 * those readers, either. For actions of its own record, `references-stay-below` has told it.
 */
export function mentionsStayBelow(records: readonly ComparedRecord[]): readonly Problem[] {
  return actionHistories(records).flatMap((history) => {
    const { actions, records: ofGroup } = history;
    if (actions.length === 0) return [];
    const own = new Set(actions.map(({ record }) => record));
    return ofGroup
      .filter((record) => record.meeting.mentions.length > 0 && !own.has(record))
      .flatMap((record) => below(record, history));
  });
}

function below(
  { meeting, parsed, workspace }: ComparedRecord,
  { id, actions }: ActionHistory,
): readonly Problem[] {
  const from = Math.min(...actions.map(({ said }) => said.fromRank));
  const level = workspace.policy.levels.find(({ rank }) => rank === from);
  const key = actionIdKey(id);
  return meeting.mentions.flatMap((mention) => {
    if (!level || mention.id !== key || mention.fromRank >= from) return [];
    const words = `action ${id}`;
    return [error('refers-to-withheld', placeOf(mention), { words, level: level.name }, level)];
  });

  function placeOf({ at }: MentionFacts) {
    const whole = valuePlace(parsed, at);
    const written = whole.source.text.slice(whole.start, whole.end);
    const found = mentionedActions(written, meeting.group.reference).find((one) => one.id === key);
    return pieceWithin(whole, found?.words ?? '');
  }
}
