import { readAllowances } from '../model/allowance.js';
import { acrossRecords } from '../rules/across-records.js';
import { notAllowed } from '../rules/allowances.js';
/** The records of a run become what is wrong between them, without what a comment in one of them allows. */
export function compare(records) {
    const found = acrossRecords(records);
    const touched = records.filter(({ parsed }) => found.some(({ place }) => place.source === parsed.source));
    return touched.reduce((problems, { parsed }) => {
        const { allowances } = readAllowances(parsed.comments);
        return notAllowed(problems, allowances, parsed);
    }, found);
}
//# sourceMappingURL=compare.js.map