import { pattern } from '../model/pattern.js';
import { finding } from './finding.js';
import { sentencesOf } from './reading.js';
import { piecesOf } from './written.js';
/** “the OPSG was”; but not “members of the OPSG were”, “the DCC and the OPSG were” or “if the OPSG were to”. */
const BODY_AND_VERB = pattern(String.raw `(?<!\b(?:and|or|nor|of|by|from|for|to|with|in|on|at|between|about|if)\s+)\bthe\s+(\p{Lu}[\p{Lu}\p{N}]{1,7})\s+(was|is|has|were|are|have(?=\s+(?:not\s+)?(?:been|\p{L}+ed)(?!\p{L})))(?!\p{L})(?!\s+to\b)`, 'gi');
const PLURAL = ['were', 'are', 'have'];
/** A body is one or many, and the same all through a record. The rarer use is reported. */
export function singularAndPlural({ reading, parsed }) {
    const uses = sentencesOf(reading).flatMap(({ at, said }) => piecesOf(BODY_AND_VERB, said, at, parsed).map(asUse));
    const bodies = [...new Set(uses.map(({ body }) => body))].filter((body) => body === body.toUpperCase());
    return bodies.flatMap((body) => rarer(uses.filter((use) => use.body === body)));
}
function asUse(piece) {
    const [, body = '', verb = ''] = piece.match;
    return { ...piece, body, isPlural: PLURAL.includes(verb.toLowerCase()) };
}
function rarer(uses) {
    const plural = uses.filter(({ isPlural }) => isPlural);
    const singular = uses.filter(({ isPlural }) => !isPlural);
    const [few, many] = plural.length <= singular.length ? [plural, singular] : [singular, plural];
    const [other] = many;
    if (!other)
        return [];
    return few.map(({ match, place }) => finding('singular-and-plural', place, { given: match[0], other: other.match[0] }));
}
//# sourceMappingURL=singular-and-plural.js.map