import { valuePlace } from '../base/tree.ts';
import { referenceOf } from '../record/reference.ts';
import type { ComparedRecord } from './compared.ts';
import { type Finding, finding, ruleAcrossRecords } from './rule.ts';

declare module '../base/rules-facts.ts' {
  interface RulesFacts {
    'former-name-taken': { readonly former: string; readonly file: string };
  }
}

/** A former name of a meeting is neither the name of another meeting nor a former name of one. */
export const formerNameTaken = ruleAcrossRecords({
  code: 'former-name-taken',
  severity: 'error',
  compare,
  message: ({ former, file }) => `${former} is not free: ${file} has it.`,
  plain: 'A former number of a meeting is that of another meeting.',
  why: 'a website could not say which of the two pages belongs at that address.',
  fix: 'Correct “formerly” or the number in one of the two records.',
  example: {
    kind: 'records',
    bad: '# opsg-28.yaml\nmeeting: 28\ndate: 2020-01-07\n# opsg-29.yaml\nmeeting: 29\nformerly: 28\ndate: 2020-02-04',
    good: '# opsg-28.yaml\nmeeting: 28\ndate: 2020-01-07\n# opsg-29.yaml\nmeeting: 29\nformerly: 28A\ndate: 2020-02-04',
  },
});

function compare(records: readonly ComparedRecord[]): readonly Finding[] {
  const owners = new Map(records.map((record) => [keyOf(referenceOf(record.meeting)), record]));
  return records.flatMap((record) =>
    (record.meeting.formerly ?? []).flatMap((former) => {
      const owner = owners.get(keyOf(former));
      owners.set(keyOf(former), record);
      if (!owner || owner === record) return [];
      const { file } = owner.parsed.source;
      return [finding('former-name-taken', valuePlace(record.parsed, ['formerly']), { former, file })];
    }),
  );
}

/** Names that differ in capitals alone have the same address. */
function keyOf(reference: string): string {
  return reference.toLowerCase();
}
