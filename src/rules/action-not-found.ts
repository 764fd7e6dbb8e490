import { valuePlace } from '../base/tree.ts';
import { actionHistories } from './action-histories.ts';
import type { ComparedRecord } from './compared.ts';
import { recordOf } from './no-such-action.ts';
import { type Finding, finding, ruleAcrossRecords } from './rule.ts';

declare module '../base/rules-facts.ts' {
  interface RulesFacts {
    'action-not-found': { readonly id: string };
  }
}

/** The same where the record of the action is not there, but others before this one are. */
export const actionNotFound = ruleAcrossRecords({
  code: 'action-not-found',
  severity: 'warning',
  compare,
  message: ({ id }) => `No earlier record that is here has an action with the id ${id}.`,
  plain: 'A record says what became of an action that no earlier record has.',
  why: 'the action that is meant may stay open.',
  fix: 'Correct the id; if the record of its meeting is not here, say so in a comment.',
  example: {
    kind: 'records',
    bad: '# opsg-28.yaml\nmeeting: 28\ndate: 2020-01-07\nitems: [{ title: Outages, points: [{ action: Send the plan., id: 28.1, owner: DCC }] }]\n# opsg-29.yaml\nmeeting: 29\ndate: 2020-02-04\nitems: [{ title: Review of actions, actions: [{ id: 82.1, state: closed }] }]',
    good: '# opsg-28.yaml\nmeeting: 28\ndate: 2020-01-07\nitems: [{ title: Outages, points: [{ action: Send the plan., id: 28.1, owner: DCC }] }]\n# opsg-29.yaml\nmeeting: 29\ndate: 2020-02-04\nitems: [{ title: Review of actions, actions: [{ id: 28.1, state: closed }] }]',
  },
});

function compare(records: readonly ComparedRecord[]): readonly Finding[] {
  return actionHistories(records).flatMap(({ id, actions, entries, records: ofGroup }) => {
    if (actions.length > 0 || recordOf(id, ofGroup)) return [];
    return entries
      .filter(({ place }) => place > 0)
      .map(({ said, record }) =>
        finding('action-not-found', valuePlace(record.parsed, [...said.at, 'id']), { id }),
      );
  });
}
