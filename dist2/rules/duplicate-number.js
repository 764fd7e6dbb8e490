import { pathInWords } from '../model/source.js';
import { valuePlace } from '../model/tree.js';
import { asCompared } from './agenda-number.js';
import { finding } from './finding.js';
/**
 * No two items have the same number. The parts of different items may both be counted from 1; only a number in
 * several steps, such as 8.1, says by itself where it belongs.
 */
export function duplicateNumber({ reading, parsed }) {
    const taken = new Set();
    return reading.items.flatMap(({ at, parent = [], number }) => {
        if (number === undefined)
            return [];
        const list = number.includes('.') ? 'anywhere' : pathInWords(parent);
        const name = `${list} ${asCompared(number)}`;
        if (taken.has(name)) {
            return [finding('duplicate-number', valuePlace(parsed, [...at, 'number']), { number })];
        }
        taken.add(name);
        return [];
    });
}
//# sourceMappingURL=duplicate-number.js.map