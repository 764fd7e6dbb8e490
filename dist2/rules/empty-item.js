import { valuePlace } from '../model/tree.js';
import { finding } from './finding.js';
/** Something stands under every title, for all who read the title. */
export function emptyItem({ reading, parsed }) {
    return reading.items
        .filter(({ points, hasParts }) => points.length === 0 && !hasParts)
        .map(({ title }) => finding('empty-item', valuePlace(parsed, title.at), { readers: reading.level.name }));
}
//# sourceMappingURL=empty-item.js.map