import { pattern } from '../base/pattern.ts';
import { type Finding, finding, type RuleContext } from './finding.ts';
import { titlesOf } from './reading.ts';
import { piecesOf } from './written.ts';

/** A mark at the end, but not the full stop of an abbreviation or an ellipsis. */
const MARK = pattern(
  String.raw`[:;,](?=['"]?\s*$)|(?<!\b(?:etc|Ltd|Co|Inc|Corp|No|Jr|Snr|al|[A-Za-z])|[.])[.](?=['"]?\s*$)`,
  'gi',
);

/** A title, and the label of a next meeting, ends without a colon or full stop: the template puts its own. */
export function titlePunctuation({ reading, parsed }: RuleContext): readonly Finding[] {
  return titlesOf(reading).flatMap(({ at, words }) =>
    piecesOf(MARK, words, at, parsed).map(({ match: [mark], place }) =>
      finding('title-punctuation', place, { mark }),
    ),
  );
}
