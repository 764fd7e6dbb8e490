import { valuePlace } from '../model/tree.js';
import { finding } from './finding.js';
/** A point has no more words than the workspace allows. */
export function pointTooLong({ reading, parsed, workspace }) {
    const limit = workspace.wordsPerPoint;
    return reading.items.flatMap(({ points }) => points.flatMap(({ text }) => {
        const words = text.words.split(/\s+/).filter(Boolean).length;
        return words > limit ? [finding('point-too-long', valuePlace(parsed, text.at), { words, limit })] : [];
    }));
}
//# sourceMappingURL=point-too-long.js.map