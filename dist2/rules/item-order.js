import { pathInWords } from '../model/source.js';
import { valuePlace } from '../model/tree.js';
import { comesBefore } from './agenda-number.js';
import { finding } from './finding.js';
/** The numbers of the items of one list rise. How far they rise is nobody's business: gaps are never mentioned. */
export function itemOrder({ reading, parsed }) {
    const latest = new Map();
    return reading.items.flatMap(({ at, parent = [], number }) => {
        if (number === undefined)
            return [];
        const list = pathInWords(parent);
        const before = latest.get(list);
        latest.set(list, number);
        if (before === undefined || !comesBefore(number, before))
            return [];
        return [finding('item-order', valuePlace(parsed, [...at, 'number']), { number, before })];
    });
}
//# sourceMappingURL=item-order.js.map