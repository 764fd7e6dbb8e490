import { asItLooks } from '../model/look-alike.js';
import { keyByOtherName } from '../model/other-names.js';
import { isOneSlipFrom, nearestWord } from '../model/spelling.js';
import { nearestNode } from '../model/tree.js';
import { replaced } from './fixer.js';
/** A word of this length can be two slips away and still be no other one. */
const LONG = 6;
/** `presentr` and `presented by` become `presenter`. A key that labels, or that names a level, may be only one slip away. */
export const unknownKey = (problem, scene) => {
    const { key, known, part } = problem.facts;
    const given = asItLooks(key);
    const sameButCase = known.filter((word) => word.toLowerCase() === given.toLowerCase());
    const near = sameButCase.length > 0 ? sameButCase : known.filter((word) => isNear(given, word, part));
    const called = keyByOtherName(given, known);
    if (near.length === 0 && called !== undefined && called !== 'classification')
        near.push(called);
    const [meant, another] = near;
    if (meant === undefined || another !== undefined || isThere(meant, problem, scene))
        return undefined;
    return replaced(problem, meant);
};
function isNear(given, word, part) {
    const isStrict = word === 'classification' || part === 'wording' || word.length < LONG;
    return isStrict ? isOneSlipFrom(given, word) : nearestWord(given, [word], 2) !== undefined;
}
function isThere(key, { place }, { parsed }) {
    const map = nearestNode(parsed.root, place.path.slice(0, -1));
    return map.kind !== 'map' || map.entries.some((entry) => entry.key.value === key);
}
//# sourceMappingURL=keys.js.map