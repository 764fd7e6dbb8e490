import { pieceWithin } from '../base/source.ts';
import { valuePlace } from '../base/tree.ts';
import { inReference } from '../record/reference.ts';
import { type ComparedRecord, numberOf } from './compared.ts';
import { referencePattern } from './meeting-reference.ts';
import { type Finding, finding, ruleAcrossRecords } from './rule.ts';

declare module '../base/rules-facts.ts' {
  interface RulesFacts {
    'meeting-not-found': { readonly reference: string };
  }
}

/** No record refers to a meeting of its group that has no record, although meetings before and after it have. */
export const meetingNotFound = ruleAcrossRecords({
  code: 'meeting-not-found',
  severity: 'warning',
  compare,
  message: ({ reference }) =>
    `Readers of this find no record of ${reference}, but records of meetings before and after it.`,
  plain: 'A record refers to a meeting without a record, between others that have one.',
  why: 'the number may be wrong, or the record is missing.',
  fix: 'Correct the number or add the record; if there was no such record, say so in a comment.',
  example: {
    kind: 'records',
    bad: '# opsg-27.yaml\nmeeting: 27\ndate: 2019-12-03\n# opsg-29.yaml\nmeeting: 29\ndate: 2020-02-04\nintroduction: The plan of OPSG_28 was changed.',
    good: '# opsg-27.yaml\nmeeting: 27\ndate: 2019-12-03\n# opsg-29.yaml\nmeeting: 29\ndate: 2020-02-04\nintroduction: The plan of OPSG_27 was changed.',
  },
});

function compare(records: readonly ComparedRecord[]): readonly Finding[] {
  const groups = new Set(records.map(({ meeting }) => meeting.group.reference));
  return [...groups].flatMap((group) => {
    const own = records.filter(({ meeting }) => meeting.group.reference === group);
    const isMissing = gapsIn(own);
    return own.flatMap((record) => findingsIn(record, isMissing));
  });
}

function findingsIn(
  { meeting, parsed }: ComparedRecord,
  isMissing: (number: number) => boolean,
): readonly Finding[] {
  return meeting.references
    .filter(({ number }) => isMissing(number))
    .map(({ at, number }) => {
      const whole = valuePlace(parsed, at);
      const written = whole.source.text.slice(whole.start, whole.end);
      const matches = [...written.matchAll(referencePattern(meeting)(written))];
      const piece = matches.find((match) => Number(match[1]) === number)?.[0] ?? '';
      const reference = `${inReference(meeting.group.reference)}_${number}`;
      return finding('meeting-not-found', pieceWithin(whole, piece), { reference });
    });
}

/** Whether records surely lack a number: it lies between others, and none has it, had it, or has it with a letter. */
function gapsIn(records: readonly ComparedRecord[]): (number: number) => boolean {
  const numbers = records.flatMap((record) => numberOf(record) ?? []);
  const [lowest, highest] = [Math.min(...numbers), Math.max(...numbers)];
  const names = records.flatMap(({ meeting }) => [meeting.number ?? '', ...(meeting.formerly ?? [])]);
  const there = new Set(names.map((name) => Number(/(?:^|_)(\d+)[^_]*$/.exec(name)?.[1])));
  return (number) => lowest < number && number < highest && !there.has(number);
}
