import { pattern } from '../model/pattern.js';
import { finding } from './finding.js';
import { titlesOf } from './reading.js';
import { piecesOf } from './written.js';
/** A mark at the end, but not the full stop of an abbreviation or an ellipsis. */
const MARK = pattern(String.raw `[:;,](?=['"]?\s*$)|(?<!\b(?:etc|Ltd|Co|Inc|Corp|No|Jr|Snr|al|[A-Za-z])|[.])[.](?=['"]?\s*$)`, 'gi');
/** A title, and the label of a next meeting, ends without a colon or full stop: the template puts its own. */
export function titlePunctuation({ reading, parsed }) {
    return titlesOf(reading).flatMap(({ at, words }) => piecesOf(MARK, words, at, parsed).map(({ match: [mark], place }) => finding('title-punctuation', place, { mark })));
}
//# sourceMappingURL=title-punctuation.js.map