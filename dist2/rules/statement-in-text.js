import { pattern } from '../model/pattern.js';
import { error } from '../model/problem.js';
import { levelsReached } from '../model/reach.js';
import { escapedForPattern } from '../model/spelling.js';
import { readingFor, textsOf } from './reading.js';
import { piecesOf } from './written.js';
/**
 * No text says how the document is classified: opsg puts that statement above every document, and a second one
 * would be wrong as soon as the document is made for other readers.
 */
export function statementInText(meeting, parsed, workspace) {
    const { policy } = workspace;
    const levels = policy.levels.map(({ name }) => escapedForPattern(name)).join('|');
    const statement = pattern(`\\bthis (?:document|paper|record|page) is (?:classified|marked)\\b|\\b(?:classified|marked) (?:as )?\\W{0,2}(?:${levels})\\W{0,2} (?:in accordance with|under) the ${escapedForPattern(policy.name)}`, 'gi');
    const found = new Map();
    for (const level of levelsReached(meeting, policy)) {
        for (const { at, words } of textsOf(readingFor(meeting, level))) {
            if (!/classified|marked/iu.test(words))
                continue;
            for (const { match, place } of piecesOf(statement, words, at, parsed)) {
                const key = `${place.start} ${place.end}`;
                if (!found.has(key))
                    found.set(key, error('statement-in-text', place, { piece: match[0] }, level));
            }
        }
    }
    return [...found.values()];
}
//# sourceMappingURL=statement-in-text.js.map