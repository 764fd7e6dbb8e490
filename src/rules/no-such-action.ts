import { valuePlace } from '../base/tree.ts';
import { numberOrDay, referenceOf } from '../record/reference.ts';
import { actionHistories } from './action-histories.ts';
import type { ComparedRecord } from './compared.ts';
import { type Finding, finding, ruleAcrossRecords } from './rule.ts';

declare module '../base/rules-facts.ts' {
  interface RulesFacts {
    'no-such-action': { readonly id: string; readonly meeting: string; readonly file: string };
  }
}

/** What is said of an action is said of one that the record of its meeting has. */
export const noSuchAction = ruleAcrossRecords({
  code: 'no-such-action',
  severity: 'error',
  compare,
  message: ({ id, meeting, file }) => `${meeting} has no action with the id ${id} (${file}).`,
  plain: 'A record says what became of an action that the record of its meeting does not have.',
  why: 'the action that is meant would stay open.',
  fix: 'Correct the id.',
  example: {
    kind: 'records',
    bad: '# opsg-28.yaml\nmeeting: 28\ndate: 2020-01-07\nitems: [{ title: Outages, points: [{ action: Send the plan., id: 28.1, owner: DCC }] }]\n# opsg-29.yaml\nmeeting: 29\ndate: 2020-02-04\nitems: [{ title: Review of actions, actions: [{ id: 28.11, state: closed }] }]',
    good: '# opsg-28.yaml\nmeeting: 28\ndate: 2020-01-07\nitems: [{ title: Outages, points: [{ action: Send the plan., id: 28.1, owner: DCC }] }]\n# opsg-29.yaml\nmeeting: 29\ndate: 2020-02-04\nitems: [{ title: Review of actions, actions: [{ id: 28.1, state: closed }] }]',
  },
});

function compare(records: readonly ComparedRecord[]): readonly Finding[] {
  return actionHistories(records).flatMap(({ id, actions, entries, records: ofGroup }) => {
    const from = actions.length === 0 && entries.length > 0 ? recordOf(id, ofGroup) : undefined;
    if (!from) return [];
    return entries.map(({ said, record }) =>
      finding('no-such-action', valuePlace(record.parsed, [...said.at, 'id']), {
        id,
        meeting: referenceOf(from.meeting),
        file: from.parsed.source.file,
      }),
    );
  });
}

/** The record whose number, or day, an id begins with. */
export function recordOf(id: string, records: readonly ComparedRecord[]): ComparedRecord | undefined {
  return records.find(({ meeting }) => id.startsWith(`${numberOrDay(meeting)}.`));
}
