import type { Code, Problem } from '../../base/problem.ts';
import { actionWithoutId } from './action-ids.ts';
import type { FixContext, Fixer } from './fixers.ts';
import {
  badDate,
  badDue,
  badMeetingReference,
  badNumber,
  badState,
  badStatus,
  badTime,
  labelAfterNested,
  levelInOtherCase,
  lookAlike,
  notInline,
  numberInTitle,
  pointsAsActions,
  unknownGround,
  unknownGroup,
  unknownKey,
  unknownLevel,
} from './fixers.ts';
import { wrongShape } from './shapes.ts';
import { tabsToBars } from './tables.ts';

/** Which fixer repairs what. Mistakes in the YAML have their edits already. */
const FIXERS: { readonly [C in Code]?: Fixer<C> } = {
  'action-without-id': actionWithoutId,
  'bad-date': badDate,
  'bad-due': badDue,
  'bad-meeting-reference': badMeetingReference,
  'bad-state': badState,
  'bad-status': badStatus,
  'bad-time': badTime,
  'bad-number': badNumber,
  'label-after-nested': labelAfterNested,
  'level-in-other-case': levelInOtherCase,
  'look-alike': lookAlike,
  'not-inline': notInline,
  'number-in-title': numberInTitle,
  'pasted-table': tabsToBars,
  'points-as-actions': pointsAsActions,
  'unknown-ground': unknownGround,
  'unknown-group': unknownGroup,
  'unknown-key': unknownKey,
  'unknown-level': unknownLevel,
  'wrong-shape': wrongShape,
};

/** Problems of a record, each with the edits that repair it, if only one meaning is possible. */
export function withEdits(problems: readonly Problem[], context: FixContext): readonly Problem[] {
  return problems.map((problem) => (problem.edits ? problem : repairable(problem, context)));
}

function repairable<C extends Code>(problem: Problem<C>, context: FixContext): Problem<C> {
  const fixer: Fixer<C> | undefined = FIXERS[problem.code];
  const edits = fixer?.(problem, context);
  return edits ? { ...problem, edits } : problem;
}
