import { badDate, badDue } from './dates.js';
import { unknownKey } from './keys.js';
import { levelInOtherCase, lookAlike, unknownLevel } from './levels.js';
import { badNumber, unknownGroup } from './names.js';
import { labelAfterNested } from './order.js';
import { notInline } from './paragraphs.js';
import { wrongShape } from './shapes.js';
import { numberInTitle } from './titles.js';
/** Who repairs what. Slips of the YAML bring their edits along. */
const FIXERS = {
    'bad-date': badDate,
    'bad-due': badDue,
    'bad-number': badNumber,
    'label-after-nested': labelAfterNested,
    'level-in-other-case': levelInOtherCase,
    'look-alike': lookAlike,
    'not-inline': notInline,
    'number-in-title': numberInTitle,
    'unknown-group': unknownGroup,
    'unknown-key': unknownKey,
    'unknown-level': unknownLevel,
    'wrong-shape': wrongShape,
};
/** Problems of a record, each with the edits that repair it where nobody could mean anything else. */
export function withEdits(problems, scene) {
    return problems.map((problem) => (problem.edits ? problem : repairable(problem, scene)));
}
function repairable(problem, scene) {
    const fixer = FIXERS[problem.code];
    const edits = fixer?.(problem, scene);
    return edits ? { ...problem, edits } : problem;
}
//# sourceMappingURL=with-edits.js.map