import { Composer, Parser } from 'yaml';
import { error } from '../model/problem.js';
import { startOf } from '../model/source.js';
import { understand } from './slips/understand.js';
import { guardYaml, onlyProblem, tooDeep, tooDeepAtSight } from './yaml-guard.js';
import { treeOf } from './yaml-tree.js';
/**
 * YAML text becomes a tree of texts, lists and maps, each with its offsets; and every slip that its author made.
 * The failsafe schema keeps each scalar as the author wrote it: `4.10`, `000000503961`, `no`, `2020-01-07`.
 */
export function readYaml(source, deepest) {
    const written = guarded(source, deepest);
    const { problems } = written;
    if (problems.some(({ code }) => code === 'yaml-too-deep'))
        return unread(problems);
    const isSound = problems.every(isHarmless);
    const document = isSound ? compose(written) : undefined;
    const isGood = isSound && !document?.errors.length;
    const meant = understand(source, isGood || isInBraces(source.text));
    const isAsWritten = meant.text === source.text;
    const tokens = isAsWritten ? written : guarded({ ...source, text: meant.text }, deepest);
    const others = tokens.problems.map((problem) => moved(problem, meant, source));
    const slips = [...meant.problems, ...others.filter((problem) => !isConsequence(problem, meant.problems))];
    if (!others.every(isHarmless))
        return unread(slips);
    const comments = tokens.comments.map((comment) => placeBefore(comment, meant, source));
    return treeWith({ document: isAsWritten ? document : compose(tokens), comments, slips, meant, source });
}
function guarded(source, deepest) {
    const deep = tooDeepAtSight(source, deepest);
    if (deep)
        return { tokens: [], ...onlyProblem(deep) };
    const tokens = tokensOf(source, deepest);
    return 'code' in tokens
        ? { tokens: [], ...onlyProblem(tokens) }
        : { tokens, ...guardYaml(tokens, source, deepest) };
}
/** The tokens of a text; or where it became too deep for the parser, which calls itself at each key of a line. */
function tokensOf(source, deepest) {
    const parser = new Parser();
    try {
        return [...parser.parse(source.text)];
    }
    catch (thrown) {
        if (!(thrown instanceof RangeError))
            throw thrown;
        return tooDeep(source, parser.offset, deepest);
    }
}
/** A problem of a comment: the text can be read all the same. */
function isHarmless({ code }) {
    return code === 'label-in-comment';
}
/** Whether a file is written in braces throughout, as other programs write their data. */
function isInBraces(text) {
    return /^\s*[{[]/.test(text);
}
function treeWith({ document, comments, slips, meant, source }) {
    const [first] = document?.errors ?? [];
    if (first)
        return unread(slips.length > 0 ? slips : [syntaxProblem(first, source)]);
    const found = [];
    const root = document && treeOf(document.contents, { source, ...meant }, found);
    if (!root || isNothing(root))
        return unread(slips.length > 0 ? slips : [emptyFile(source)]);
    const isSure = meant.isSure && found.length === 0;
    return { problems: [...slips, ...found], root, comments, touched: meant.touched, isSure };
}
function isNothing(root) {
    return root.kind === 'text' && root.value === '';
}
function emptyFile(source) {
    return error('empty-file', startOf(source), { hasComments: /^\s*#/m.test(source.text) });
}
function unread(problems) {
    return { problems, comments: [], touched: [], isSure: false };
}
/** A problem of the text as it was meant, at its place in the text as written. */
function moved(problem, meant, source) {
    return { ...problem, place: placeBefore(problem.place, meant, source) };
}
function placeBefore(place, { origin }, source) {
    return { ...place, source, start: origin(place.start), end: origin(place.end) };
}
/** Whether a problem stands after a slip on its line: most likely it comes from it. */
function isConsequence({ place }, slips) {
    return slips.some(({ place: { source, start } }) => {
        return start <= place.start && !source.text.slice(start, place.start).includes('\n');
    });
}
function compose({ tokens }) {
    const composer = new Composer({
        schema: 'failsafe',
        version: '1.2',
        uniqueKeys: false, // quadratic; treeOf finds duplicates itself
        prettyErrors: false, // would quote the author's text
        logLevel: 'silent', // would write to standard error
    });
    return withoutStacks(() => [...composer.compose(tokens)][0]);
}
/** Where a text stumbles at each of its signs, most of the time would go into stacks that nobody reads. */
function withoutStacks(act) {
    const { stackTraceLimit } = Error;
    Error.stackTraceLimit = 0;
    try {
        return act();
    }
    finally {
        Error.stackTraceLimit = stackTraceLimit;
    }
}
/** The last resort, where no slip is known: one makes the parser stumble several times, and the first is the cause. */
function syntaxProblem({ code, pos: [start, end] }, source) {
    const place = { source, start, end: Math.max(start + 1, end), path: [] };
    if (isInBraces(source.text))
        return error('yaml-syntax', place, { state: 'braces' });
    return error('yaml-syntax', place, { state: STATES[code] ?? 'other' });
}
const STATES = {
    BAD_INDENT: 'indent',
    TAB_AS_INDENT: 'tab',
    MISSING_CHAR: 'quote',
    BLOCK_AS_IMPLICIT_KEY: 'colon',
    MULTILINE_IMPLICIT_KEY: 'colon',
    BLOCK_IN_FLOW: 'flow',
    BAD_SCALAR_START: 'indicator',
    UNEXPECTED_TOKEN: 'other',
    BAD_DQ_ESCAPE: 'escape',
};
//# sourceMappingURL=yaml.js.map