import { isOwnNumber, mayRefer, referencePattern } from './meeting-reference.ts';
import { type Finding, finding, type RuleContext, rule } from './rule.ts';
import { piecesOf } from './written.ts';

declare module '../base/rules-facts.ts' {
  interface RulesFacts {
    'refers-to-itself': { readonly reference: string };
  }
}

/** No point refers to its own meeting by its reference: another meeting was meant. */
export const refersToItself = rule({
  code: 'refers-to-itself',
  severity: 'error',
  check,
  message: ({ reference }) => `This text refers to ${reference}, which is this meeting.`,
  plain: 'A text refers to its own meeting by its reference.',
  why: 'most likely the next or the last meeting is meant.',
  fix: 'Correct the number, or write “this meeting”.',
  example: {
    kind: 'points',
    bad: '- The DCC will report at its next meeting (OPSG_28).',
    good: '- The DCC will report at its next meeting (OPSG_29).',
  },
});

function check({ reading, meeting, parsed }: RuleContext): readonly Finding[] {
  const references = referencePattern(meeting);
  const texts = reading.items.flatMap(({ title, points }) => [title, ...points.map(({ text }) => text)]);
  const referring = texts.filter(({ words }) => mayRefer(words, meeting));
  return referring.flatMap(({ at, words }) =>
    piecesOf(references, words, at, parsed)
      .filter(({ match: [, number = ''] }) => isOwnNumber(number, meeting))
      .map(({ match: [reference], place }) => finding('refers-to-itself', place, { reference })),
  );
}
