import { finding } from './finding.js';
import { figures, mayRefer, referencePattern } from './meeting-reference.js';
import { piecesOf } from './written.js';
/** No point refers to its own meeting by its reference: another meeting was meant. */
export function refersToItself({ reading, meeting, parsed }) {
    const isOwn = (number) => number === meeting.number || (figures(number) ?? number) === figures(meeting.number);
    const references = referencePattern(meeting);
    const texts = reading.items.flatMap(({ title, points }) => [title, ...points.map(({ text }) => text)]);
    const referring = texts.filter(({ words }) => mayRefer(words, meeting));
    return referring.flatMap(({ at, words }) => piecesOf(references, words, at, parsed)
        .filter(({ match: [, number = ''] }) => isOwn(number))
        .map(({ match: [reference], place }) => finding('refers-to-itself', place, { reference })));
}
//# sourceMappingURL=refers-to-itself.js.map