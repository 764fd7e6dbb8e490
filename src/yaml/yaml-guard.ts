import { CST, Lexer } from 'yaml';
import type { YamlFeature } from '../base/facts.ts';
import { error, type Problem } from '../base/problem.ts';
import type { Place, Source } from '../base/source.ts';

const FORBIDDEN_TOKENS: Readonly<Partial<Record<CST.Token['type'], YamlFeature>>> = {
  anchor: 'yaml-anchor',
  alias: 'yaml-alias',
  tag: 'yaml-tag',
  directive: 'yaml-directive',
  'explicit-key-ind': 'yaml-complex-key',
};

/** What the scan of all tokens of a text finds. */
export interface Guarded {
  readonly problems: readonly Problem[];
  readonly comments: readonly Place[];
}

/**
 * What a record may not contain, found in the tokens before anything is composed: the parts of YAML that make text
 * appear where nobody wrote it, and nesting so deep that yaml 2.9 would abort the process.
 */
export function guardYaml(documents: readonly CST.Token[], source: Source, deepest: number): Guarded {
  const problems = secondDocuments(documents, source);
  const comments: Place[] = [];
  const waiting = documents.map((token) => ({ token, depth: 0 }));
  for (let next = waiting.pop(); next && problems.length < MOST; next = waiting.pop()) {
    const { token, depth } = next;
    if (depth > deepest)
      return onlyProblem(error('yaml-too-deep', placeOf(token, source), { limit: deepest }));
    const feature = FORBIDDEN_TOKENS[token.type];
    if (feature) problems.push(forbidden(token, source, feature));
    if ('items' in token) problems.push(...forbiddenKeys(token.items, source));
    if (token.type === 'comment') comments.push(placeOf(token, source));
    const inner = 'items' in token ? depth + 1 : depth;
    for (const child of childrenOf(token)) waiting.push({ token: child, depth: inner });
  }
  return { problems: problems.sort(byPlace), comments: comments.sort((a, b) => a.start - b.start) };
}

/** A text about which nothing more need be known. */
export function onlyProblem(problem: Problem): Guarded {
  return { problems: [problem], comments: [] };
}

function byPlace(one: Problem, other: Problem): number {
  return one.place.start - other.place.start;
}

/** After this many problems the text is not a record, and the search ends. */
const MOST = 2000;
/** No record has this many unclosed brackets, even if each of its texts had one. */
const OPEN_BRACKETS = 500;

/**
 * Where a text is so deep that even scanning its tokens would take long: at nested brackets, anywhere, or at a line
 * that begins with many dashes.
 */
export function tooDeepAtSight(source: Source, deepest: number): Problem | undefined {
  const start =
    openBrackets(source.text) ??
    new RegExp(`^ *(?:[-?:][ \\t]+){${deepest + 1}}`, 'm').exec(source.text)?.index;
  return start === undefined ? undefined : tooDeep(source, start, deepest);
}

/** A text that is nested too deep, with the place at which that was seen. */
export function tooDeep(source: Source, start: number, limit: number): Problem {
  return error('yaml-too-deep', { source, start, end: start + 1, path: [] }, { limit });
}

function openBrackets(text: string): number | undefined {
  let open = 0;
  for (const { 0: sign, index } of text.matchAll(/[[\]{}]/g)) {
    open = sign === '[' || sign === '{' ? open + 1 : Math.max(0, open - 1);
    if (open > OPEN_BRACKETS) return index;
  }
  return undefined;
}

/** The tokens inside a token. A loop asks for them instead of a recursion, so that no depth can overflow the stack. */
function childrenOf(token: CST.Token): readonly CST.Token[] {
  const children: CST.Token[] = [];
  const add = (child: CST.Token | null | undefined) => {
    if (child) children.push(child);
  };
  if ('start' in token && Array.isArray(token.start)) token.start.forEach(add);
  if ('props' in token) token.props.forEach(add);
  if ('items' in token) for (const item of token.items) addItem(item, add);
  if ('value' in token) add(token.value);
  if ('end' in token) token.end?.forEach(add);
  return children;
}

function addItem(
  { start, key, sep, value }: CST.CollectionItem,
  add: (child: CST.Token | null | undefined) => void,
): void {
  start.forEach(add);
  add(key);
  sep?.forEach(add);
  add(value);
}

function forbiddenKeys(items: readonly CST.CollectionItem[], source: Source): readonly Problem[] {
  return items.flatMap(({ key }) => {
    if (!key) return [];
    if ('items' in key) return [forbidden(key, source, 'yaml-complex-key')];
    return 'source' in key && key.source === '<<' ? [forbidden(key, source, 'yaml-merge-key')] : [];
  });
}

function secondDocuments(documents: readonly CST.Token[], source: Source): Problem[] {
  const [, ...others] = documents.filter(({ type }) => type === 'document');
  return others.map((token) => forbidden(token, source, 'yaml-second-document'));
}

function forbidden(token: CST.Token, source: Source, feature: YamlFeature): Problem {
  return error(feature, placeOf(token, source), {});
}

function placeOf(token: CST.Token, source: Source): Place {
  const length = 'source' in token ? token.source.length : 1;
  return { source, start: token.offset, end: token.offset + length, path: [] };
}

/** The comments of a YAML file, each from its `#` to the end of its line. A `#` inside a text does not count. */
export function yamlComments(source: Source): readonly Place[] {
  const comments: Place[] = [];
  let offset = 0;
  let isText = false;
  for (const lexeme of new Lexer().lex(source.text)) {
    const type: CST.TokenType | undefined = isText ? undefined : (CST.tokenType(lexeme) ?? undefined);
    isText = type === 'scalar';
    if (type === 'comment') comments.push({ source, start: offset, end: offset + lexeme.length, path: [] });
    if (!(type && ADDED.includes(type))) offset += lexeme.length;
  }
  return comments;
}

/** Lexemes that the lexer adds. They match no character of the file. */
const ADDED: readonly string[] = ['scalar', 'doc-mode', 'flow-error-end'];
