import { valuePlace } from '../base/tree.ts';
import { referenceOf } from '../record/reference.ts';
import { actionHistories } from './action-histories.ts';
import type { ComparedRecord } from './compared.ts';
import { type Finding, finding, ruleAcrossRecords } from './rule.ts';

declare module '../base/rules-facts.ts' {
  interface RulesFacts {
    'action-id-taken': { readonly id: string; readonly meeting: string; readonly file: string };
  }
}

/** No two records of a group have an action with the same id. */
export const actionIdTaken = ruleAcrossRecords({
  code: 'action-id-taken',
  severity: 'error',
  compare,
  message: ({ id, meeting, file }) => `${meeting} also has an action with the id ${id} (${file}).`,
  plain: 'Actions of two records have the same id.',
  why: 'what a later record says of one of them would be said of both.',
  fix: 'Give the newer action another id.',
  example: {
    kind: 'records',
    bad: '# opsg-28.yaml\nmeeting: 28\ndate: 2020-01-07\nitems: [{ title: Outages, points: [{ action: Send the plan., id: 28.1, owner: DCC }] }]\n# opsg-29.yaml\nmeeting: 29\ndate: 2020-02-04\nitems: [{ title: Outages, points: [{ action: Send the report., id: 28.1, owner: DCC }] }]',
    good: '# opsg-28.yaml\nmeeting: 28\ndate: 2020-01-07\nitems: [{ title: Outages, points: [{ action: Send the plan., id: 28.1, owner: DCC }] }]\n# opsg-29.yaml\nmeeting: 29\ndate: 2020-02-04\nitems: [{ title: Outages, points: [{ action: Send the report., id: 29.1, owner: DCC }] }]',
  },
});

function compare(records: readonly ComparedRecord[]): readonly Finding[] {
  return actionHistories(records).flatMap(({ id, actions: [first, ...others] }) =>
    others
      .filter(({ record }) => first && record !== first.record)
      .map(({ said, record }) =>
        finding('action-id-taken', valuePlace(record.parsed, [...said.at, 'id']), {
          id,
          meeting: first ? referenceOf(first.record.meeting) : '',
          file: first?.record.parsed.source.file ?? '',
        }),
      ),
  );
}
