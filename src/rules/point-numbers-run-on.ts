import { valuePlace } from '../base/tree.ts';
import { referenceOf } from '../record/reference.ts';
import { asCompared, comesBefore } from './agenda-number.ts';
import { byDay, type ComparedRecord } from './compared.ts';
import { type Finding, finding, ruleAcrossRecords } from './rule.ts';

declare module '../base/rules-facts.ts' {
  interface RulesFacts {
    'point-numbers-run-on': {
      readonly number: string;
      readonly last: string;
      /** The meeting before, and the file of its record. */
      readonly meeting: string;
      readonly file: string;
    };
  }
}

/** Where the numbers of points run on from meeting to meeting, the first is above the last of the meeting before. */
export const pointNumbersRunOn = ruleAcrossRecords({
  code: 'point-numbers-run-on',
  severity: 'warning',
  compare,
  message: ({ number, last, meeting, file }) =>
    `The numbers of ${meeting} end with ${last} (${file}), and those of this meeting begin with ${number}`,
  plain: 'A meeting begins with a number of a point that is not above the last one of the meeting before.',
  why: 'two points would have the same number, and a reader who looks for one would find the other.',
  fix: 'Go on with the number after the last one, or begin with 1 again.',
  example: {
    kind: 'records',
    bad: '# opsg-28.yaml\nmeeting: 28\ndate: 2020-01-07\nitems: [{ title: Outages, points: [{ number: 1228., text: There were two. }] }]\n# opsg-29.yaml\nmeeting: 29\ndate: 2020-02-04\nitems: [{ title: Outages, points: [{ number: 1228., text: There was one. }] }]',
    good: '# opsg-28.yaml\nmeeting: 28\ndate: 2020-01-07\nitems: [{ title: Outages, points: [{ number: 1228., text: There were two. }] }]\n# opsg-29.yaml\nmeeting: 29\ndate: 2020-02-04\nitems: [{ title: Outages, points: [{ number: 1229., text: There was one. }] }]',
  },
});

function compare(records: readonly ComparedRecord[]): readonly Finding[] {
  const numbered = records.filter(({ meeting }) => meeting.numbers.length > 0);
  return byDay(numbered).flatMap(([before, after]) => {
    const last = before.meeting.numbers.at(-1)?.number;
    const [first] = after.meeting.numbers;
    if (last === undefined || !first || BEGINS_AGAIN.test(first.number)) return [];
    const { at, number } = first;
    if (!comesBefore(number, last) && asCompared(number) !== asCompared(last)) return [];
    return [
      finding('point-numbers-run-on', valuePlace(after.parsed, [...at, 'number']), {
        number,
        last,
        meeting: referenceOf(before.meeting),
        file: before.parsed.source.file,
      }),
    ];
  });
}

/** Committees that count the points of each meeting begin with 1, or a. */
const BEGINS_AGAIN = /^\(?0*(?:1|a|i)(?![\p{L}\p{N}])/iu;
