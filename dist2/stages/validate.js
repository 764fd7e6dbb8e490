import { readProse } from '../formats/prose.js';
import { readAllowances } from '../model/allowance.js';
import { completeMeeting } from '../model/complete.js';
import { alsoFound, failed, ok } from '../model/problem.js';
import { recordSchema } from '../model/record.js';
import { schemaProblems } from '../model/schema-problems.js';
import { plainValue } from '../model/tree.js';
import { notAllowed, unusedAllowances } from '../rules/allowances.js';
import { houseRules } from '../rules/house-rules.js';
import { labelsComeFirst } from '../rules/labels-come-first.js';
import { levelsNeverFall } from '../rules/levels-never-fall.js';
import { referencesStayBelow } from '../rules/references-stay-below.js';
import { statementInText } from '../rules/statement-in-text.js';
import { wordingsAreReachable } from '../rules/wordings-are-reachable.js';
import { besides, wordsForNothing } from '../rules/words-for-nothing.js';
/**
 * The tree of a record becomes a meeting: every short form written out, every level decided. Or every problem
 * that it has: those of its shape, its prose and its labels together; the rules that need a whole meeting after.
 */
export function validate(parsed, workspace) {
    const { levels, groups, prose, schema, keys } = termsOf(workspace);
    const read = schema.safeParse(plainValue(parsed.root));
    const shape = read.success ? [] : schemaProblems(read.error.issues, parsed, { keys, levels, groups });
    const early = inOrder([
        ...besides(wordsForNothing(parsed), shape),
        ...levelsNeverFall(parsed, workspace.policy),
        ...labelsComeFirst(parsed),
    ]);
    if (!read.success || early.length > 0)
        return failed(early);
    const meeting = completeMeeting(read.data, workspace, (text) => prose(text).prose);
    const late = [
        ...wordingsAreReachable(meeting, parsed),
        ...referencesStayBelow(meeting, parsed),
        ...statementInText(meeting, parsed, workspace),
    ];
    const house = houseProblems(meeting, parsed, workspace);
    // What readers miss because a label is wrong is a consequence of the label; it can wait until that is mended.
    const told = late.length === 0 ? house : house.filter(({ severity }) => severity === 'error');
    return alsoFound(ok(meeting), inOrder([...late, ...told]));
}
/** What is needed to read records of a workspace: the same for all of them, and costly to make. */
function termsOf(workspace) {
    const known = TERMS.get(workspace);
    if (known)
        return known;
    const prose = remembered((text) => readProse(text, workspace.limits));
    const levels = workspace.policy.levels.map(({ name }) => name);
    const groups = workspace.groups.map(({ reference }) => reference);
    const terms = { levels, groups, proseFaults: (text) => prose(text).faults };
    const made = { ...terms, ...recordSchema(terms), prose };
    TERMS.set(workspace, made);
    return made;
}
const TERMS = new WeakMap();
/** What the house rules say, without what the author allowed; and what is wrong with how it was allowed. */
function houseProblems(meeting, parsed, workspace) {
    const found = houseRules(meeting, parsed, workspace);
    const { allowances, problems } = readAllowances(parsed.comments);
    return [
        ...notAllowed(found, allowances, parsed),
        ...problems,
        ...unusedAllowances(found, allowances, parsed, workspace),
    ];
}
function inOrder(problems) {
    return [...problems].sort((a, b) => a.place.start - b.place.start);
}
/** The checks and the meeting both need each text read; reading Markdown is what takes the time. */
function remembered(readText) {
    const known = new Map();
    return (text) => {
        const result = known.get(text) ?? readText(text);
        known.set(text, result);
        return result;
    };
}
//# sourceMappingURL=validate.js.map