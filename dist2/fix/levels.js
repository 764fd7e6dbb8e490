import { asItLooks } from '../model/look-alike.js';
import { isOneSlipFrom } from '../model/spelling.js';
import { replaced, writtenAt } from './fixer.js';
/** `amber`: the level is known, only its capitals are not. */
export const levelInOtherCase = (problem) => replaced(problem, problem.facts.meant);
/** `Gren`: a level that is one slip of the finger from exactly one of the policy, and no farther one is as near. */
export const unknownLevel = (problem) => {
    const { given, levels } = problem.facts;
    const [meant, another] = levels.filter((level) => isOneSlipFrom(asItLooks(given), level));
    return meant !== undefined && another === undefined ? replaced(problem, meant) : undefined;
};
/** A key or a level in letters of another alphabet, or with some that cannot be seen. */
export const lookAlike = (problem) => {
    const { given, meant } = problem.facts;
    const written = writtenAt(problem).replace(/^["']|["']$/g, '');
    return written === given ? replaced(problem, meant) : undefined;
};
//# sourceMappingURL=levels.js.map