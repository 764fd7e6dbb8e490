import { pattern } from './pattern.js';
import { error } from './problem.js';
import { isAboutLevels, isRule, ruleCodes } from './rule.js';
import { pieceWithin, positionAt } from './source.js';
import { nearestWord } from './spelling.js';
const MARK = pattern(String.raw `^#+\s*opsg:\s*(\p{L}+)`);
const ALLOWANCE = /^#+\s*opsg:\s*allow\s+([^\s,;]+)(?:\s+because\s+(\S.*))?/u;
/** Words with which authors may try to say “allow”. */
const MEANT = ['allow', 'allows', 'allowed', 'ignore', 'disable', 'suppress', 'permit', 'skip'];
/** Comments become allowances. A comment that does not begin with `# opsg: allow`, or nearly so, is only a comment. */
export function readAllowances(comments) {
    const read = comments.flatMap((place) => readAllowance(place) ?? []);
    return {
        allowances: read.filter((one) => 'line' in one),
        problems: read.filter((one) => 'facts' in one),
    };
}
function readAllowance(place) {
    const comment = place.source.text.slice(place.start, place.end).trimEnd();
    const [, verb = ''] = MARK(comment).exec(comment) ?? [];
    if (nearestWord(verb, MEANT) === undefined)
        return undefined;
    const [, code, reason] = ALLOWANCE.exec(comment) ?? [];
    if (code === undefined)
        return error('allowance-unclear', place, {});
    const at = pieceWithin(place, code);
    if (isAboutLevels(code))
        return error('rule-is-fixed', at, { code });
    if (!isRule(code))
        return error('unknown-rule', at, { given: code, near: nearestWord(code, ruleCodes()) });
    if (reason === undefined)
        return error('allowance-without-reason', place, { code });
    return { place, code, line: lineMeant(place) };
}
function lineMeant({ source: { text }, start }) {
    const { line, column } = positionAt(text, start);
    const lines = text.split('\n');
    const isAlone = lines[line - 1]?.slice(0, column - 1).trim() === '';
    if (!isAlone)
        return line;
    const below = lines.slice(line).findIndex((other) => /^\s*[^\s#]/.test(other));
    return below < 0 ? line : line + 1 + below;
}
//# sourceMappingURL=allowance.js.map