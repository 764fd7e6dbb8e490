import { valuePlace } from '../base/tree.ts';
import type { EntryFacts } from '../record/meeting.ts';
import { referenceOf } from '../record/reference.ts';
import { actionHistories, type InRecord } from './action-histories.ts';
import type { ComparedRecord } from './compared.ts';
import { type Finding, finding, ruleAcrossRecords } from './rule.ts';

declare module '../base/rules-facts.ts' {
  interface RulesFacts {
    'closed-twice': {
      readonly id: string;
      readonly state: string;
      readonly meeting: string;
      readonly file: string;
    };
  }
}

/**
 * An action is closed or dropped once, unless it was opened again. That more readers are told later of a closing that
 * others knew is no second one.
 */
export const closedTwice = ruleAcrossRecords({
  code: 'closed-twice',
  severity: 'warning',
  compare,
  message: ({ id, state, meeting, file }) => `Action ${id} was ${state} before, at ${meeting} (${file}).`,
  plain: 'An action is closed or dropped that was closed or dropped before.',
  why: 'perhaps another action is meant, which stays open.',
  fix: 'Correct the id, or leave the state out.',
  example: {
    kind: 'records',
    bad: '# opsg-28.yaml\nmeeting: 28\ndate: 2020-01-07\nitems: [{ title: Outages, points: [{ action: Send the plan., id: 28.1, owner: DCC }] }]\n# opsg-29.yaml\nmeeting: 29\ndate: 2020-02-04\nitems: [{ title: Review of actions, actions: [{ id: 28.1, state: closed }] }]\n# opsg-30.yaml\nmeeting: 30\ndate: 2020-03-03\nitems: [{ title: Review of actions, actions: [{ id: 28.1, state: closed }] }]',
    good: '# opsg-28.yaml\nmeeting: 28\ndate: 2020-01-07\nitems: [{ title: Outages, points: [{ action: Send the plan., id: 28.1, owner: DCC }] }]\n# opsg-29.yaml\nmeeting: 29\ndate: 2020-02-04\nitems: [{ title: Review of actions, actions: [{ id: 28.1, state: closed }] }]\n# opsg-30.yaml\nmeeting: 30\ndate: 2020-03-03\nitems: [{ title: Review of actions, actions: [{ id: 28.1, text: The plan was printed. }] }]',
  },
});

function compare(records: readonly ComparedRecord[]): readonly Finding[] {
  return actionHistories(records).flatMap(({ id, entries }) => {
    const found: Finding[] = [];
    let closings: InRecord<EntryFacts>[] = [];
    for (const entry of entries) {
      const { state, wholeFromRank } = entry.said;
      if (state === 'open') closings = [];
      if (state === undefined || state === 'open') continue;
      const before = closings.findLast(({ said }) => said.wholeFromRank <= wholeFromRank);
      if (before)
        found.push(
          finding('closed-twice', valuePlace(entry.record.parsed, [...entry.said.at, 'state']), {
            id,
            state: before.said.state ?? '',
            meeting: referenceOf(before.record.meeting),
            file: before.record.parsed.source.file,
          }),
        );
      closings.push(entry);
    }
    return found;
  });
}
