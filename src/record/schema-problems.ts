import type * as z from 'zod/mini';
import type { Shape } from '../base/facts.ts';
import { error, type Problem } from '../base/problem.ts';
import type { Path } from '../base/source.ts';
import { child, keyPlace, nearestNode, type Parsed, type Tree, valuePlace } from '../base/tree.ts';
import { lastKey, missingKey, unknownKey, withoutConsequences } from './key-problems.ts';
import { SENTENCE_KEYS } from './keys.ts';
import type { Fault } from './record-checks.ts';
import { emptyValue, notALevel, ownProblem, wrongShape } from './value-problems.ts';

type Issue = z.core.$ZodIssue;

/** What messages about a schema need beyond zod's issue. */
export interface SchemaTerms {
  readonly keys: ReadonlyMap<string, readonly string[]>;
  /** The names that a label may have; absent where no part has a label. */
  readonly levels?: readonly string[];
  readonly groups: readonly string[];
}

/** Each issue of zod as a problem of ours, at the author's own characters. No sentence of zod's survives. */
export function schemaProblems(
  issues: readonly Issue[],
  parsed: Parsed,
  terms: SchemaTerms,
): readonly Problem[] {
  const all = issues.flatMap((issue) => problemsOf(issue, pathOf(issue.path), parsed, terms));
  const isFirst = ({ code, place }: Problem, i: number) =>
    code !== 'points-as-actions' ||
    all.findIndex((other) => other.code === code && other.place.start === place.start) === i;
  return withoutConsequences(all.filter(isFirst));
}

function problemsOf(issue: Issue, path: Path, parsed: Parsed, terms: SchemaTerms): readonly Problem[] {
  if (issue.code === 'unrecognized_keys') {
    const asPoints = pointsAsActions([...path, ''], parsed);
    if (asPoints) return [asPoints];
    return issue.keys.map((key) => unknownKey(key, path, issue.message, parsed, terms.keys));
  }
  const asPoints = pointsAsActions(path, parsed);
  if (asPoints) return [asPoints];
  const node = exactNode(parsed.root, path);
  if (!node) return [missingKey(path, parsed)];
  if (node.kind === 'text' && node.value === '') return [emptyAt(path, parsed, terms)];
  const fault = issue.code === 'custom' ? faultOf(issue) : undefined;
  if (fault) return [ownProblem(fault, path, parsed, terms.groups)];
  if (issue.code === 'invalid_union') return unionProblems(issue, path, parsed, terms);
  if (issue.code === 'invalid_type') return [wrongShape(node, path, parsed, [shapeOfType(issue.expected)])];
  if (issue.code === 'invalid_value' && terms.levels) return [notALevel(node, path, parsed, terms.levels)];
  return [error('bad-setting', valuePlace(parsed, path), { key: lastKey(path) })];
}

/** The points of an item below “actions”, which takes what became of actions, each with its id. */
function pointsAsActions(path: Path, parsed: Parsed): Problem | undefined {
  const to = path.indexOf('actions');
  const list = to < 0 || path.length === to + 1 ? undefined : exactNode(parsed.root, path.slice(0, to + 1));
  if (list?.kind !== 'list') return undefined;
  const isPoint = (entry: Tree) =>
    entry.kind === 'text' || (entry.kind === 'map' && SENTENCE_KEYS.some((key) => child(entry, key)));
  const isEntry = (entry: Tree) => ['id', 'state'].some((key) => child(entry, key));
  if (!list.entries.every(isPoint) || list.entries.some(isEntry)) return undefined;
  return error('points-as-actions', keyPlace(parsed, path.slice(0, to), 'actions'), {});
}

/** The advice for a label without a level is not to remove the line: the part would lose its level. */
function emptyAt(path: Path, parsed: Parsed, { levels }: SchemaTerms): Problem {
  const empty = emptyValue(path, parsed);
  return levels && path.at(-1) === 'classification' ? error('no-level', empty.place, { levels }) : empty;
}

/** Of the shapes that a value may have, the author meant the one that the value looks like. */
function unionProblems(
  issue: z.core.$ZodIssueInvalidUnion,
  path: Path,
  parsed: Parsed,
  terms: SchemaTerms,
): readonly Problem[] {
  const meant = issue.errors.find((branch) => !branch.some(isWrongType));
  if (meant)
    return meant.flatMap((inner) => problemsOf(inner, [...path, ...pathOf(inner.path)], parsed, terms));
  const wanted = issue.errors.flatMap((branch) => branch.flatMap((inner) => typesOf(inner)));
  return [wrongShape(nearestNode(parsed.root, path), path, parsed, [...new Set(wanted)])];
}

function isWrongType(issue: Issue): boolean {
  return (issue.code === 'invalid_type' || issue.code === 'invalid_union') && issue.path.length === 0;
}

function typesOf(issue: Issue): readonly Shape[] {
  if (issue.code === 'invalid_union') return issue.errors.flatMap((branch) => branch.flatMap(typesOf));
  return issue.code === 'invalid_type' ? [shapeOfType(issue.expected)] : [];
}

/** The checks of `record-checks.ts` put a fault of ours into their issues. Others only say yes or no. */
function faultOf(issue: z.core.$ZodIssueCustom): Fault | undefined {
  return issue.params as Fault | undefined;
}

function exactNode(root: Tree, path: Path): Tree | undefined {
  return path.reduce<Tree | undefined>((node, step) => node && child(node, step), root);
}

function pathOf(path: readonly PropertyKey[]): Path {
  return path.map((step) => (typeof step === 'number' ? step : String(step)));
}

function shapeOfType(expected: string): Shape {
  if (expected === 'string') return 'text';
  return expected === 'array' ? 'list' : 'map';
}
