import { error, type Problem } from '../../base/problem.ts';
import { offsetOfLine, type Place, type Source } from '../../base/source.ts';
import { nearestWord } from '../../base/spelling.ts';

/** The names that a template may use, each for a text or a list of maps of one kind. */
export type Scope = { readonly [name: string]: 'text' | (() => Scope) };

/** A template file and its syntax tree. */
export interface Template {
  readonly source: Source;
  readonly program: hbs.AST.Program;
}

/** Handlebars types a statement only by the name in `type`. These are the ones that templates may use. */
type Statement =
  | hbs.AST.MustacheStatement
  | hbs.AST.BlockStatement
  | hbs.AST.PartialStatement
  | hbs.AST.ContentStatement
  | hbs.AST.CommentStatement;

/** Where the check is: the file, what `@root` means, and the scopes from the outermost to the innermost. */
interface Standpoint {
  readonly template: Template;
  readonly root: Scope;
  readonly scopes: readonly Scope[];
  readonly isInLoop: boolean;
  /** The templates that are open since the last loop. To include one of them again would never end. */
  readonly open: readonly Template[];
}

/** The scope of the entries of each list: one object per list, so that a scope can be recognised. */
const ENTRIES = new WeakMap<() => Scope, Scope>();

function entryOf(list: () => Scope): Scope {
  const entry = ENTRIES.get(list) ?? list();
  ENTRIES.set(list, entry);
  return entry;
}

const LOOP_NAMES = ['first', 'last', 'index'];

/**
 * Finds every unknown name in a template, in branches taken or not, and every part of Handlebars that could do more
 * than place text. A partial is checked once for each scope in which it is used.
 */
export function checkTemplate(
  name: string,
  templates: ReadonlyMap<string, Template>,
  scope: Scope,
): { readonly problems: readonly Problem[]; readonly unused: readonly string[] } {
  const visited = new Map<Template, Scope[]>();

  function program({ body }: hbs.AST.Program, from: Standpoint): readonly Problem[] {
    return body.flatMap((node) => statement(node as Statement, from)); // see Statement; the default case has the rest
  }

  function statement(node: Statement, from: Standpoint): readonly Problem[] {
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

  function block(node: hbs.AST.BlockStatement, from: Standpoint): readonly Problem[] {
    const [about, ...more] = node.params;
    const kind = node.path.original;
    if (!['if', 'unless', 'each'].includes(kind)) return [forbidden(`a helper`, node, from)];
    if (!about || more.length > 0 || node.hash?.pairs.length || node.program?.blockParams?.length)
      return [forbidden('parameters', node, from)];
    const found = lookUp(about, from);
    if ('code' in found) return [found];
    const { value } = found;
    if (kind === 'each' && value === 'text') return [forbidden('a loop over a text', about, from)];
    const inside =
      kind === 'each' && value !== 'text'
        ? { ...from, scopes: [...from.scopes, entryOf(value)], isInLoop: true, open: [] }
        : from;
    const inverse = node.inverse ? program(node.inverse, from) : [];
    return [...(node.program ? program(node.program, inside) : []), ...inverse];
  }

  function partial(node: hbs.AST.PartialStatement, from: Standpoint): readonly Problem[] {
    const hasParameters = node.params.length > 0 || (node.hash?.pairs.length ?? 0) > 0;
    if (!isPath(node.name) || hasParameters) return [forbidden('a partial with parameters', node, from)];
    const partialName = node.name.original;
    const template = templates.get(partialName);
    const here = from.scopes.at(-1);
    if (!template) return [error('template-missing-partial', placeOf(node, from), { name: partialName })];
    if (from.open.includes(template)) return [forbidden('a partial that would never end', node, from)];
    const scopes = visited.get(template) ?? [];
    if (!here || scopes.includes(here)) return [];
    visited.set(template, [...scopes, here]);
    return program(template.program, { ...from, template, scopes: [here], open: [...from.open, template] });
  }

  const main = templates.get(name);
  if (!main) throw new Error(`there is no template ${name}`);
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

function textName(path: hbs.AST.Expression, from: Standpoint): readonly Problem[] {
  const found = lookUp(path, from);
  if ('code' in found) return [found];
  return found.value === 'text' ? [] : [forbidden('a list printed as a text', path, from)];
}

function lookUp(expression: hbs.AST.Expression, from: Standpoint): { value: Scope[string] } | Problem {
  if (!isPath(expression)) return forbidden('a literal', expression, from);
  const { data, depth, parts, original } = expression;
  const [name, ...more] = parts;
  const isRoot = data && name === 'root' && more.length === 1;
  if (data && !isRoot) {
    const known = from.isInLoop ? LOOP_NAMES.map((loopName) => `@${loopName}`) : [];
    return known.includes(original) ? { value: 'text' } : unknown(original, known, expression, from);
  }
  const scope = isRoot ? from.root : from.scopes.at(-1 - depth);
  const key = isRoot ? more[0] : name;
  const value =
    scope && key !== undefined && (isRoot || more.length === 0) ? ownValue(scope, key) : undefined;
  return value ? { value } : unknown(original, Object.keys(scope ?? {}), expression, from);
}

function ownValue(scope: Scope, name: string): Scope[string] | undefined {
  return Object.hasOwn(scope, name) ? scope[name] : undefined;
}

function isPath(expression: hbs.AST.Expression): expression is hbs.AST.PathExpression {
  return expression.type === 'PathExpression';
}

function unknown(name: string, known: readonly string[], node: hbs.AST.Node, from: Standpoint): Problem {
  return error('template-unknown-name', placeOf(node, from), { name, known, near: nearestWord(name, known) });
}

function forbidden(what: string, node: hbs.AST.Node, from: Standpoint): Problem {
  return error('template-forbidden', placeOf(node, from), { what });
}

function placeOf({ loc }: hbs.AST.Node, { template: { source } }: Standpoint): Place {
  const offset = ({ line, column }: hbs.AST.Position) => offsetOfLine(source.text, line) + column;
  return { source, start: offset(loc.start), end: offset(loc.end), path: [] };
}
