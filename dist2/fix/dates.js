import { isoDate } from '../model/date.js';
import { looseDate } from '../model/loose-date.js';
import { replaced } from './fixer.js';
/** `7th Jan 2020` becomes `2020-01-07`. */
export const badDate = (problem) => {
    const date = looseDate(problem.facts.given);
    return date && replaced(problem, isoDate(date));
};
/** The same for when an action is due; and `OPSG 29` becomes `OPSG_29`. */
export const badDue = (problem, { workspace }) => {
    const { given } = problem.facts;
    const date = looseDate(given);
    if (date)
        return replaced(problem, isoDate(date));
    const [, name = '', number] = /^([A-Za-z]+)[\s_-]*(\d+[A-Za-z]?)\.?$/.exec(given) ?? [];
    const group = workspace.groups.find(({ reference }) => reference === name.toUpperCase());
    return group && replaced(problem, `${group.reference}_${number}`);
};
//# sourceMappingURL=dates.js.map