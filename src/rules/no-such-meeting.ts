import type { Path } from '../base/source.ts';
import { type NamedMeeting, referenceOf } from '../record/reference.ts';
import { asInteger, comparedWith, mayRefer, referencePattern } from './meeting-reference.ts';
import { type Reading, textsOf } from './reading.ts';
import { type Finding, finding, type RuleContext, rule } from './rule.ts';
import { piecesOf } from './written.ts';

declare module '../base/rules-facts.ts' {
  interface RulesFacts {
    'no-such-meeting': { readonly reference: string; readonly meeting: string };
  }
}

/** The furthest meeting that a text plausibly refers to: two years away, at one meeting a month. */
const FURTHEST = 24;

/** No text, no due date and no approval names an impossible meeting of the group: number 0, or one that is years ahead. */
export const noSuchMeeting = rule({
  code: 'no-such-meeting',
  severity: 'warning',
  check,
  message: ({ reference, meeting }) => `${reference} is too far from ${meeting}: check the number.`,
  plain: 'A text refers to a meeting that does not exist, or is years ahead.',
  why: 'a wrong number sends readers to the wrong meeting.',
  fix: 'Correct the number.',
  example: {
    kind: 'points',
    bad: '- The DCC will report at its next meeting (OPSG_290).',
    good: '- The DCC will report at its next meeting (OPSG_29).',
  },
});

function check({ reading, meeting, parsed }: RuleContext): readonly Finding[] {
  const references = referencePattern(meeting);
  const referring = referringTexts(reading, meeting).filter(({ words }) => mayRefer(words, meeting));
  return referring.flatMap(({ at, words }) =>
    piecesOf(references, words, at, parsed)
      .filter(({ match: [, number] }) => cannotBe(asInteger(number), meeting))
      .map(({ match: [reference], place }) =>
        finding('no-such-meeting', place, { reference, meeting: referenceOf(meeting) }),
      ),
  );
}

/** Whether a meeting with this number is impossible, as far as this one can tell. */
export function cannotBe(number: number | undefined, meeting: NamedMeeting): boolean {
  const own = asInteger(meeting.number);
  return number === 0 || (own !== undefined && number !== undefined && number > own + FURTHEST);
}

/** The texts of a reading, the meetings at which actions are due, and those whose minutes are approved. */
export function referringTexts(
  reading: Reading,
  meeting: NamedMeeting,
): readonly { readonly at: Path; readonly words: string }[] {
  const dues = reading.items.flatMap(({ points }) =>
    points.flatMap(({ at, due }) =>
      due && 'meeting' in due ? [{ at: [...at, 'due'], words: due.meeting }] : [],
    ),
  );
  const approved = reading.items.flatMap(({ at, approves }) =>
    approves && comparedWith(meeting, approves.meeting) !== 'after'
      ? [{ at: [...at, 'approves'], words: approves.meeting }]
      : [],
  );
  return [...textsOf(reading), ...dues, ...approved];
}
