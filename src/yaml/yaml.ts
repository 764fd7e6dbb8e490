import { Composer, type CST, type Document, type ErrorCode, Parser, type YAMLError } from 'yaml';
import type { YamlState } from '../base/facts.ts';
import { error, type Problem } from '../base/problem.ts';
import { type Place, type Source, startOf } from '../base/source.ts';
import type { Tree } from '../base/tree.ts';
import { asWritten, type Understood, understand } from './mistakes/understand.ts';
import type { Stretch } from './past-mistakes.ts';
import { type Guarded, guardYaml, onlyProblem, tooDeep, tooDeepAtSight } from './yaml-guard.ts';
import { treeOf } from './yaml-tree.ts';

/** A tree, and the problems of its text. With a problem, the tree serves only to look for more of them. */
export interface ReadYaml {
  readonly problems: readonly Problem[];
  readonly root?: Tree;
  readonly comments: readonly Place[];
  readonly touched: readonly Stretch[];
  readonly isSure: boolean;
}

/**
 * YAML text becomes a tree of texts, lists and maps, each with its offsets; and every mistake of its author. The
 * failsafe schema keeps each scalar as written: `4.10`, `000000503961`, `no`, `2020-01-07`. A text that had no mistake
 * before is not searched for mistakes again.
 */
export function readYaml(source: Source, deepest: number, isKnownGood = false): ReadYaml {
  const written = guarded(source, deepest);
  const { problems } = written;
  if (problems.some(({ code }) => code === 'yaml-too-deep')) return unread(problems);
  const isSound = problems.length === 0;
  const document = isSound ? compose(written) : undefined;
  const isGood = isSound && !document?.errors.length;
  const meant =
    isGood && isKnownGood ? asWritten(source) : understand(source, isGood || isInBraces(source.text));
  const isAsWritten = meant.text === source.text;
  const tokens = isAsWritten ? written : guarded({ ...source, text: meant.text }, deepest);
  const others = tokens.problems.map((problem) => moved(problem, meant, source));
  const mistakes = [
    ...meant.problems,
    ...others.filter((problem) => !isConsequence(problem, meant.problems)),
  ];
  if (others.length > 0) return unread(mistakes);
  const comments = tokens.comments.map((comment) => placeBefore(comment, meant, source));
  return treeWith({ document: isAsWritten ? document : compose(tokens), comments, mistakes, meant, source });
}

/** The tokens of a text, and the problems found among them. */
interface Tokens extends Guarded {
  readonly tokens: readonly CST.Token[];
}

function guarded(source: Source, deepest: number): Tokens {
  const deep = tooDeepAtSight(source, deepest);
  if (deep) return { tokens: [], ...onlyProblem(deep) };
  const tokens = tokensOf(source, deepest);
  return 'code' in tokens
    ? { tokens: [], ...onlyProblem(tokens) }
    : { tokens, ...guardYaml(tokens, source, deepest) };
}

/** The tokens of a text; or where it is too deep for the parser, which recurses at each key of a line. */
function tokensOf(source: Source, deepest: number): readonly CST.Token[] | Problem {
  const parser = new Parser();
  try {
    return [...parser.parse(source.text)];
  } catch (thrown) {
    if (!(thrown instanceof RangeError)) throw thrown;
    return tooDeep(source, parser.offset, deepest);
  }
}

/** Whether a file is in braces throughout, as other programs write their data. */
function isInBraces(text: string): boolean {
  return /^\s*[{[]/.test(text);
}

/** A readable text, perhaps read past its mistakes. */
interface Readable {
  readonly document: Document.Parsed | undefined;
  readonly comments: readonly Place[];
  readonly mistakes: readonly Problem[];
  readonly meant: Understood;
  readonly source: Source;
}

function treeWith({ document, comments, mistakes, meant, source }: Readable): ReadYaml {
  const [first] = document?.errors ?? [];
  if (first) return unread(mistakes.length > 0 ? mistakes : [syntaxProblem(first, source)]);
  const found: Problem[] = [];
  const root = document && treeOf(document.contents, { source, ...meant }, found);
  if (!root || isNothing(root)) return unread(mistakes.length > 0 ? mistakes : [emptyFile(source)]);
  const isSure = meant.isSure && found.length === 0;
  return { problems: [...mistakes, ...found], root, comments, touched: meant.touched, isSure };
}

function isNothing(root: Tree): boolean {
  return root.kind === 'text' && root.value === '';
}

function emptyFile(source: Source): Problem {
  return error('empty-file', startOf(source), { hasComments: /^\s*#/m.test(source.text) });
}

function unread(problems: readonly Problem[]): ReadYaml {
  return { problems, comments: [], touched: [], isSure: false };
}

/** A problem of the text as meant, at its place in the text as written. */
function moved(problem: Problem, meant: Understood, source: Source): Problem {
  return { ...problem, place: placeBefore(problem.place, meant, source) };
}

function placeBefore(place: Place, { origin }: Understood, source: Source): Place {
  return { ...place, source, start: origin(place.start), end: origin(place.end) };
}

/** Whether a problem comes after a mistake on its line, and so is most likely its consequence. */
function isConsequence({ place }: Problem, mistakes: readonly Problem[]): boolean {
  return mistakes.some(({ place: { source, start } }) => {
    return start <= place.start && !source.text.slice(start, place.start).includes('\n');
  });
}

function compose({ tokens }: Tokens): Document.Parsed | undefined {
  const composer = new Composer({
    schema: 'failsafe',
    version: '1.2',
    uniqueKeys: false, // quadratic; treeOf finds duplicates itself
    prettyErrors: false, // would quote the author's text
    logLevel: 'silent', // would write to standard error
  });
  return withoutStacks(() => [...composer.compose(tokens)][0]);
}

/** If a text has an error at each sign, most of the time would go into stack traces that nobody reads. */
function withoutStacks<T>(act: () => T): T {
  const { stackTraceLimit } = Error;
  Error.stackTraceLimit = 0;
  try {
    return act();
  } finally {
    Error.stackTraceLimit = stackTraceLimit;
  }
}

/**
 * The last resort, for unknown mistakes. One mistake causes several errors of the parser, and the first names the
 * cause.
 */
function syntaxProblem({ code, pos: [start, end] }: YAMLError, source: Source): Problem {
  const place = { source, start, end: Math.max(start + 1, end), path: [] };
  if (isInBraces(source.text)) return error('yaml-syntax', place, { state: 'braces' });
  return error('yaml-syntax', place, { state: STATES[code] ?? 'other' });
}

const STATES: Readonly<Partial<Record<ErrorCode, YamlState>>> = {
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
