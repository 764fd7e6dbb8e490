import { lastKey } from '../model/key-problems.js';
import { error } from '../model/problem.js';
import { stepsInto, valuePlace } from '../model/tree.js';
/** How YAML writes that nothing is there. Quoted, it is a word like others. */
const NOTHING = /^(?:null|Null|NULL|~)$/;
/**
 * Every value that other programs would read as nothing. Here it would be printed as a word, and an author who
 * wrote it did not mean that.
 */
export function wordsForNothing(parsed) {
    const walk = (tree, path) => tree.kind === 'text'
        ? problemOf(tree, path, parsed)
        : stepsInto(tree).flatMap(([step, inner]) => walk(inner, [...path, step]));
    return walk(parsed.root, []);
}
function problemOf({ start, end }, path, parsed) {
    if (!NOTHING.test(parsed.source.text.slice(start, end)))
        return [];
    const facts = { key: lastKey(path), isEntry: typeof path.at(-1) === 'number' };
    return [error('word-for-nothing', valuePlace(parsed, path), facts)];
}
/** What else is wrong with a value that means nothing comes from that. */
export function besides(nothing, others) {
    const starts = new Set(nothing.map(({ place }) => place.start));
    return [...nothing, ...others.filter(({ place }) => !starts.has(place.start))];
}
//# sourceMappingURL=words-for-nothing.js.map