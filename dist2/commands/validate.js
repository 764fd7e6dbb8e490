import { CHECK_STEPS, checkFiles } from '../checking.js';
import { dateInWords } from '../model/date.js';
import { disclosed } from '../model/disclosure.js';
import { EXIT } from '../model/exit-code.js';
import { highestLevel } from '../model/policy.js';
import { redact } from '../stages/redact.js';
import { done, stopped } from './outcome.js';
import { reported } from './reporting.js';
import { count } from './words.js';
/**
 * Records are checked; each good one gets a line that says what was checked, or all get their problems. The line
 * counts only what messages may disclose.
 */
export async function validateCommand(options, disclosure, world) {
    const { files, result } = await checkFiles(options.records, world, {
        ...CHECK_STEPS,
        onChecked: options.onChecked,
    });
    const outcome = concluded(disclosed(result, disclosure), options, disclosure);
    const checked = { files, problems: outcome.problems, version: options.version };
    return reported(outcome, checked, options.reports, disclosure, world);
}
/** The exit code and the last line depend on what was found alone, never on how it is reported. */
function concluded(result, { maxWarnings = Number.POSITIVE_INFINITY }, { upToRank }) {
    if (!result.ok)
        return stopped(result.problems, `${found(result.problems)}\n`);
    const { value, warnings } = result;
    if (warnings.length > maxWarnings) {
        const talk = `${found(warnings)} --max-warnings allows ${maxWarnings}.\n`;
        return { exit: EXIT.problems, result: '', talk, problems: warnings };
    }
    const lines = value.map((record) => summary(record, upToRank)).join('');
    return done(lines, warnings.length > 0 ? `${found(warnings)}\n` : '', warnings);
}
function found(problems) {
    const warnings = problems.filter(({ severity }) => severity === 'warning').length;
    const errors = problems.length - warnings;
    if (warnings === 0)
        return `${count(errors, 'problem')}.`;
    return errors === 0
        ? `${count(warnings, 'warning')}.`
        : `${count(errors, 'error')}, ${count(warnings, 'warning')}.`;
}
function summary({ source, meeting, workspace }, upToRank) {
    const { policy } = workspace;
    const level = upToRank === undefined ? highestLevel(policy) : policy.levels[upToRank];
    const shown = level && redact(meeting, workspace, level);
    if (!shown)
        return `${source.file}: a good record, of which nothing may be said here\n`;
    const { group, number, date, items, next } = shown;
    const parts = [count(numberOfItems(items), 'item'), count(next.length, 'next meeting'), shown.level.name];
    return `${source.file}: ${group.reference} ${number}, ${dateInWords(date)}: ${parts.join(', ')}\n`;
}
function numberOfItems(items) {
    return items.reduce((sum, item) => sum + 1 + numberOfItems(item.items), 0);
}
//# sourceMappingURL=validate.js.map