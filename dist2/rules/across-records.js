import { mayRead } from '../model/policy.js';
import { dateOutOfSequence } from './date-out-of-sequence.js';
import { duplicateMeeting } from './duplicate-meeting.js';
import { keyed, weighed } from './house-rules.js';
import { nextContradicted } from './next-contradicted.js';
const RULES = [duplicateMeeting, dateOutOfSequence, nextContradicted];
/** What the house rules say of several records together. As with one record, each level of readers on its own. */
export function acrossRecords(records) {
    const found = new Map();
    for (const level of levelsOf(records)) {
        const shown = records.flatMap((record) => shownTo(record, level));
        for (const [key, finding] of keyed(RULES.flatMap((rule) => rule(shown)))) {
            const own = records.find(({ parsed }) => parsed.source === finding.place.source);
            const known = found.get(key);
            const problem = known ?? (own && weighed(finding, level, own.workspace));
            if (problem)
                found.set(key, { ...problem, readers: [...(known?.readers ?? []), level.rank] });
        }
    }
    return [...found.values()];
}
/** All levels of the policies in use, from the lowest. */
function levelsOf(records) {
    const levels = records.flatMap(({ workspace }) => workspace.policy.levels);
    return [...new Map(levels.map((level) => [level.rank, level])).values()].sort((a, b) => a.rank - b.rank);
}
function shownTo({ meeting, ...record }, level) {
    if (!mayRead(level, meeting.level))
        return [];
    return [
        { ...record, meeting: { ...meeting, next: meeting.next.filter((next) => mayRead(level, next.level)) } },
    ];
}
//# sourceMappingURL=across-records.js.map