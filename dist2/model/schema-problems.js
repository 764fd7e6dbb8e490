import { lastKey, missingKey, unknownKey, withoutConsequences } from './key-problems.js';
import { error } from './problem.js';
import { child, nearestNode, valuePlace } from './tree.js';
import { emptyValue, notALevel, ownProblem, wrongShape } from './value-problems.js';
/** Each issue of zod as a problem of ours, at the author's own characters. No sentence of zod's survives. */
export function schemaProblems(issues, parsed, terms) {
    return withoutConsequences(issues.flatMap((issue) => problemsOf(issue, pathOf(issue.path), parsed, terms)));
}
function problemsOf(issue, path, parsed, terms) {
    if (issue.code === 'unrecognized_keys') {
        return issue.keys.map((key) => unknownKey(key, path, issue.message, parsed, terms.keys));
    }
    const node = exactNode(parsed.root, path);
    if (!node)
        return [missingKey(path, parsed)];
    if (node.kind === 'text' && node.value === '')
        return [emptyValue(path, parsed)];
    if (issue.code === 'custom')
        return [ownProblem(faultOf(issue), path, parsed, terms.groups)];
    if (issue.code === 'invalid_union')
        return unionProblems(issue, path, parsed, terms);
    if (issue.code === 'invalid_type')
        return [wrongShape(node, path, parsed, [shapeOfType(issue.expected)])];
    if (issue.code === 'invalid_value' && terms.levels)
        return [notALevel(node, path, parsed, terms.levels)];
    return [error('bad-setting', valuePlace(parsed, path), { key: lastKey(path) })];
}
/** Of the shapes that a value may have, the author meant the one that looks like what stands there. */
function unionProblems(issue, path, parsed, terms) {
    const meant = issue.errors.find((branch) => !branch.some(isWrongType));
    if (meant)
        return meant.flatMap((inner) => problemsOf(inner, [...path, ...pathOf(inner.path)], parsed, terms));
    const wanted = issue.errors.flatMap((branch) => branch.flatMap((inner) => typesOf(inner)));
    return [wrongShape(nearestNode(parsed.root, path), path, parsed, [...new Set(wanted)])];
}
function isWrongType(issue) {
    return (issue.code === 'invalid_type' || issue.code === 'invalid_union') && issue.path.length === 0;
}
function typesOf(issue) {
    if (issue.code === 'invalid_union')
        return issue.errors.flatMap((branch) => branch.flatMap(typesOf));
    return issue.code === 'invalid_type' ? [shapeOfType(issue.expected)] : [];
}
/** Every custom issue is made in `record-checks.ts`, which puts a fault of ours into it. */
function faultOf(issue) {
    return issue.params;
}
function exactNode(root, path) {
    return path.reduce((node, step) => node && child(node, step), root);
}
function pathOf(path) {
    return path.map((step) => (typeof step === 'number' ? step : String(step)));
}
function shapeOfType(expected) {
    if (expected === 'string')
        return 'text';
    return expected === 'array' ? 'list' : 'map';
}
//# sourceMappingURL=schema-problems.js.map