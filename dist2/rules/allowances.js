import { RULES_ACROSS_RECORDS } from '../model/rule.js';
import { positionAt } from '../model/source.js';
import { nearestNode } from '../model/tree.js';
/** Whether an allowance is about a problem: of its code, on its line, or in a text that begins on its line. */
export function isAllowedBy({ code, line }, problem, { source, root }) {
    if (problem.code !== code || problem.place.source !== source)
        return false;
    const starts = [problem.place.start, nearestNode(root, problem.place.path).start];
    return starts.some((start) => positionAt(source.text, start).line === line);
}
/** The problems that no allowance is about. */
export function notAllowed(problems, allowances, parsed) {
    return problems.filter((problem) => !allowances.some((one) => isAllowedBy(one, problem, parsed)));
}
/** Allowances of something that is not there. A rule that is off, or that needs other records, cannot tell. */
export function unusedAllowances(problems, allowances, parsed, { rules }) {
    return allowances
        .filter(({ code }) => rules.get(code) !== 'off' && !RULES_ACROSS_RECORDS.includes(code))
        .filter((one) => !problems.some((problem) => isAllowedBy(one, problem, parsed)))
        .map(({ place, code }) => ({
        code: 'unused-allowance',
        severity: 'warning',
        place,
        facts: { code },
    }));
}
//# sourceMappingURL=allowances.js.map