import { error } from '../model/problem.js';
import { nearestWord } from '../model/spelling.js';
const LOOP_NAMES = ['first', 'last', 'index'];
/**
 * Every name that a template uses and that does not exist, in branches taken or not, and every part of Handlebars
 * that could do more than place text. A partial is checked once for each scope that it is used in.
 */
export function checkTemplate(name, templates, scope) {
    const visited = new Map();
    function program({ body }, from) {
        return body.flatMap((node) => statement(node, from)); // see Statement; the default case has the rest
    }
    function statement(node, from) {
        switch (node.type) {
            case 'ContentStatement':
            case 'CommentStatement':
                return [];
            case 'MustacheStatement':
                return node.params.length > 0 || node.hash?.pairs.length
                    ? [forbidden('a helper', node, from)]
                    : textName(node.path, from);
            case 'PartialStatement':
                return partial(node, from);
            case 'BlockStatement':
                return block(node, from);
            default:
                return [forbidden('a decorator or a block partial', node, from)];
        }
    }
    function block(node, from) {
        const [about, ...more] = node.params;
        const kind = node.path.original;
        if (!['if', 'unless', 'each'].includes(kind))
            return [forbidden(`a helper`, node, from)];
        if (!about || more.length > 0 || node.hash?.pairs.length || node.program?.blockParams?.length)
            return [forbidden('parameters', node, from)];
        const found = lookUp(about, from);
        if ('code' in found)
            return [found];
        const { value } = found;
        if (kind === 'each' && value === 'text')
            return [forbidden('a loop over a text', about, from)];
        const inside = kind === 'each' && value !== 'text'
            ? { ...from, scopes: [...from.scopes, value()], isInLoop: true, open: [] }
            : from;
        const inverse = node.inverse ? program(node.inverse, from) : [];
        return [...(node.program ? program(node.program, inside) : []), ...inverse];
    }
    function partial(node, from) {
        const hasParameters = node.params.length > 0 || (node.hash?.pairs.length ?? 0) > 0;
        if (!isPath(node.name) || hasParameters)
            return [forbidden('a partial with parameters', node, from)];
        const partialName = node.name.original;
        const template = templates.get(partialName);
        const here = from.scopes.at(-1);
        if (!template)
            return [error('template-missing-partial', placeOf(node, from), { name: partialName })];
        if (from.open.includes(template))
            return [forbidden('a partial that would never end', node, from)];
        const scopes = visited.get(template) ?? [];
        if (!here || scopes.includes(here))
            return [];
        visited.set(template, [...scopes, here]);
        return program(template.program, { ...from, template, scopes: [here], open: [...from.open, template] });
    }
    const main = templates.get(name);
    if (!main)
        throw new Error(`there is no template ${name}`);
    const problems = program(main.program, {
        template: main,
        root: scope,
        scopes: [scope],
        isInLoop: false,
        open: [main],
    });
    const unused = [...templates].filter(([, template]) => template !== main && !visited.has(template));
    return { problems, unused: unused.map(([unusedName]) => unusedName) };
}
function textName(path, from) {
    const found = lookUp(path, from);
    if ('code' in found)
        return [found];
    return found.value === 'text' ? [] : [forbidden('a list printed as a text', path, from)];
}
function lookUp(expression, from) {
    if (!isPath(expression))
        return forbidden('a literal', expression, from);
    const { data, depth, parts, original } = expression;
    const [name, ...more] = parts;
    const isRoot = data && name === 'root' && more.length === 1;
    if (data && !isRoot) {
        const known = from.isInLoop ? LOOP_NAMES.map((loopName) => `@${loopName}`) : [];
        return known.includes(original) ? { value: 'text' } : unknown(original, known, expression, from);
    }
    const scope = isRoot ? from.root : from.scopes.at(-1 - depth);
    const key = isRoot ? more[0] : name;
    const value = scope && key !== undefined && (isRoot || more.length === 0) ? ownValue(scope, key) : undefined;
    return value ? { value } : unknown(original, Object.keys(scope ?? {}), expression, from);
}
function ownValue(scope, name) {
    return Object.hasOwn(scope, name) ? scope[name] : undefined;
}
function isPath(expression) {
    return expression.type === 'PathExpression';
}
function unknown(name, known, node, from) {
    return error('template-unknown-name', placeOf(node, from), { name, known, near: nearestWord(name, known) });
}
function forbidden(what, node, from) {
    return error('template-forbidden', placeOf(node, from), { what });
}
function placeOf({ loc }, { template: { source } }) {
    const offset = ({ line, column }) => {
        const lines = source.text.split('\n').slice(0, line - 1);
        return lines.reduce((sum, text) => sum + text.length + 1, 0) + column;
    };
    return { source, start: offset(loc.start), end: offset(loc.end), path: [] };
}
//# sourceMappingURL=template-check.js.map