import { failed, ok } from './problem.js';
/**
 * Problems without the warnings about text above the disclosure: those are for the author's own terminal, and even
 * how many there are would say something of that text. Errors stay, since they stop the run.
 */
export function withoutWithheldWarnings(problems, { upToRank }) {
    if (upToRank === undefined)
        return problems;
    return problems.filter(({ severity, level }) => severity === 'error' || (level && level.rank <= upToRank));
}
/** A result, with those warnings alone that may be spoken of. */
export function disclosed(result, disclosure) {
    if (!result.ok)
        return failed(withoutWithheldWarnings(result.problems, disclosure));
    return ok(result.value, withoutWithheldWarnings(result.warnings, disclosure));
}
//# sourceMappingURL=disclosure.js.map