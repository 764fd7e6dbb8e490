import { valuePlace } from '../base/tree.ts';
import { referenceOf } from '../record/reference.ts';
import { actionHistories, isMadeBefore } from './action-histories.ts';
import type { ComparedRecord } from './compared.ts';
import { type Finding, finding, ruleAcrossRecords } from './rule.ts';

declare module '../base/rules-facts.ts' {
  interface RulesFacts {
    'closed-before-made': { readonly id: string; readonly meeting: string; readonly file: string };
  }
}

/** What is said of an action is said at the meeting that asked for it, or later. */
export const closedBeforeMade = ruleAcrossRecords({
  code: 'closed-before-made',
  severity: 'error',
  compare,
  message: ({ id, meeting, file }) => `Action ${id} was asked for later, at ${meeting} (${file}).`,
  plain: 'A record says what became of an action that a later meeting asked for.',
  why: 'an id or a date is wrong, and the action that is meant would stay open.',
  fix: 'Correct the id, or the date of one of the two records.',
  example: {
    kind: 'records',
    bad: '# opsg-28.yaml\nmeeting: 28\ndate: 2020-01-07\nitems: [{ title: Review of actions, actions: [{ id: 29.1, state: closed }] }]\n# opsg-29.yaml\nmeeting: 29\ndate: 2020-02-04\nitems: [{ title: Outages, points: [{ action: Send the plan., id: 29.1, owner: DCC }] }]',
    good: '# opsg-29.yaml\nmeeting: 29\ndate: 2020-02-04\nitems: [{ title: Outages, points: [{ action: Send the plan., id: 29.1, owner: DCC }] }]\n# opsg-30.yaml\nmeeting: 30\ndate: 2020-03-03\nitems: [{ title: Review of actions, actions: [{ id: 29.1, state: closed }] }]',
  },
});

function compare(records: readonly ComparedRecord[]): readonly Finding[] {
  return actionHistories(records).flatMap(({ id, actions, entries }) => {
    const [first] = actions;
    if (!first) return [];
    return entries
      .filter((entry) => !isMadeBefore(first, entry))
      .map(({ said, record }) =>
        finding('closed-before-made', valuePlace(record.parsed, [...said.at, 'id']), {
          id,
          meeting: referenceOf(first.record.meeting),
          file: first.record.parsed.source.file,
        }),
      );
  });
}
