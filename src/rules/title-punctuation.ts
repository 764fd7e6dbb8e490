import { pattern } from '../base/pattern.ts';
import { titlesOf } from './reading.ts';
import { type Finding, finding, type RuleContext, rule } from './rule.ts';
import { piecesOf } from './written.ts';

declare module '../base/rules-facts.ts' {
  interface RulesFacts {
    'title-punctuation': { readonly mark: string };
  }
}

/** A mark at the end, but not the full stop of an abbreviation or an ellipsis. */
const MARK = pattern(
  String.raw`[:;,](?=['"]?\s*$)|(?<!\b(?:etc|Ltd|Co|Inc|Corp|No|Jr|Snr|al|[A-Za-z])|[.])[.](?=['"]?\s*$)`,
  'gi',
);

/** A title, and the label of a next meeting, ends without a colon or full stop: the template puts its own. */
export const titlePunctuation = rule({
  code: 'title-punctuation',
  severity: 'warning',
  check,
  message: ({ mark }) => `The title ends in “${mark}”.`,
  plain: 'A title or a label ends in a colon, a comma or a full stop.',
  why: 'the document puts the marks around titles itself, and would show two.',
  fix: 'Delete the mark.',
  example: {
    kind: 'items',
    bad: '- number: 4\n  title: "Outages:"\n  text: There were two.',
    good: '- number: 4\n  title: Outages\n  text: There were two.',
  },
});

function check({ reading, parsed }: RuleContext): readonly Finding[] {
  return titlesOf(reading).flatMap(({ at, words }) =>
    piecesOf(MARK, words, at, parsed).map(({ match: [mark], place }) =>
      finding('title-punctuation', place, { mark }),
    ),
  );
}
