import type * as z from 'zod';
import type { Shape } from './facts.ts';
import { lookAlike } from './look-alike.ts';
import { error, type Problem } from './problem.ts';
import type { Fault, ProseFault } from './record.ts';
import { type Path, type Place, pieceWithin } from './source.ts';
import { nearestWord } from './spelling.ts';
import { child, keyPlace, mapPlace, nearestNode, type Parsed, type Tree, valuePlace } from './tree.ts';

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
  const problems = issues.flatMap((issue) => problemsOf(issue, pathOf(issue.path), parsed, terms));
  return problems.filter((problem) => !problems.some((other) => causes(other, problem)));
}

/** A key that is misspelt is not there under its own name: that one is missing is no mistake of its own. */
function causes(cause: Problem, { code, place, facts }: Problem): boolean {
  if (code !== 'missing-key' || !('key' in facts)) return false;
  const meant =
    'near' in cause.facts ? cause.facts.near : 'meant' in cause.facts ? cause.facts.meant : undefined;
  const map = cause.place.path.slice(0, -1).join();
  return (
    (cause.code === 'unknown-key' || cause.code === 'look-alike') &&
    meant === facts.key &&
    map === place.path.join()
  );
}

function problemsOf(issue: Issue, path: Path, parsed: Parsed, terms: SchemaTerms): readonly Problem[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => unknownKey(key, path, issue.message, parsed, terms));
  }
  if (issue.code === 'custom') return [ownProblem(faultOf(issue), path, parsed, terms)];
  const node = exactNode(parsed.root, path);
  if (!node) return [missingKey(path, parsed)];
  if (node.kind === 'text' && node.value === '') return [emptyValue(path, parsed)];
  if (issue.code === 'invalid_union') return unionProblems(issue, path, parsed, terms);
  if (issue.code === 'invalid_type') return [wrongShape(node, path, parsed, [shapeOfType(issue.expected)])];
  if (issue.code === 'invalid_value' && terms.levels) return [notALevel(node, path, parsed, terms.levels)];
  return [error('bad-setting', valuePlace(parsed, path), { key: lastKey(path) })];
}

/** Where nothing stands, the key is what an author sees. */
function emptyValue(path: Path, parsed: Parsed): Problem {
  const step = path.at(-1);
  const node = nearestNode(parsed.root, path);
  const isThere = typeof step !== 'string' || node.start < node.end;
  const place = isThere ? valuePlace(parsed, path) : keyPlace(parsed, path.slice(0, -1), step);
  return error('empty-value', place, { key: lastKey(path) });
}

/** Of the shapes that a value may have, the author meant the one that looks like what stands there. */
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

function missingKey(path: Path, parsed: Parsed): Problem {
  const parent = path.slice(0, -1);
  return error('missing-key', mapPlace(parsed, parent), { key: lastKey(path), part: partAt(parent) });
}

function unknownKey(key: string, path: Path, part: string, parsed: Parsed, { keys }: SchemaTerms): Problem {
  const known = keys.get(part) ?? [];
  const meant = lookAlike(key, known);
  const place = keyPlace(parsed, path, key);
  if (meant) return error('look-alike', place, { given: key, meant });
  if (isAfterComma(key, path, parsed)) return error('comma-in-braces', place, { words: key });
  const near = nearestWord(key, known);
  const elsewhere = near === undefined ? partWith(key, keys) : undefined;
  return error('unknown-key', place, { key, part, near, known, ...(elsewhere && { elsewhere }) });
}

/** `{ text: One, two }`: in braces, words after a comma are a key without a value. */
function isAfterComma(key: string, path: Path, { root, source }: Parsed): boolean {
  const map = nearestNode(root, path);
  const entry = map.kind === 'map' ? map.entries.find((one) => one.key.value === key) : undefined;
  const isAlone = entry?.value.start === entry?.key.start && entry !== undefined;
  return isAlone && source.text[map.start] === '{' && map.kind === 'map' && map.entries[0] !== entry;
}

/** Another part that can have such a key: most likely the line belongs there. */
function partWith(key: string, keys: ReadonlyMap<string, readonly string[]>): string | undefined {
  return [...keys].find(([, names]) => names.includes(key))?.[0];
}

function wrongShape(node: Tree, path: Path, parsed: Parsed, wanted: readonly Shape[]): Problem {
  return error('wrong-shape', valuePlace(parsed, path), { wanted, given: node.kind });
}

function notALevel(node: Tree, path: Path, parsed: Parsed, levels: readonly string[]): Problem {
  if (node.kind !== 'text') return wrongShape(node, path, parsed, ['text']);
  const { value: given } = node;
  const place = valuePlace(parsed, path);
  const disguised = lookAlike(given, levels);
  if (disguised) return error('look-alike', place, { given, meant: disguised });
  const otherCase = levels.find((name) => name.toLowerCase() === given.toLowerCase());
  if (otherCase) return error('level-in-other-case', place, { given, meant: otherCase });
  return error('unknown-level', place, { given, near: nearestWord(given, levels), levels });
}

/** Every custom issue is made in `record.ts`, which puts a fault of ours into it. */
function faultOf(issue: z.core.$ZodIssueCustom): Fault {
  return issue.params as Fault;
}

function ownProblem(fault: Fault, path: Path, parsed: Parsed, { groups }: SchemaTerms): Problem {
  const place = valuePlace(parsed, path);
  const node = nearestNode(parsed.root, path);
  const given = node.kind === 'text' ? node.value : '';
  switch (fault.code) {
    case 'unknown-group':
      return error(fault.code, place, { given, near: nearestWord(given, groups), groups });
    case 'bad-date':
    case 'bad-due':
    case 'bad-number':
      return error(fault.code, place, { given });
    case 'empty-value':
      return emptyValue(path, parsed);
    case 'key-without-action':
      return error(fault.code, keyPlace(parsed, path.slice(0, -1), fault.key), { key: fault.key });
    case 'text-and-points':
      return error(fault.code, keyPlace(parsed, path.slice(0, -1), 'text'), {});
    case 'no-sentence':
    case 'several-sentences':
      return error(fault.code, mapPlace(parsed, path), {});
    case 'not-one-line':
      return error(fault.code, place, {});
    default:
      return proseProblem(fault, pieceWithin(place, fault.piece));
  }
}

function proseProblem(fault: ProseFault, place: Place): Problem {
  const { code, construct, piece, limit } = fault;
  switch (code) {
    case 'not-inline':
      return error(code, place, { construct, piece });
    case 'prose-too-long':
    case 'prose-too-deep':
    case 'prose-too-marked':
      return error(code, place, { limit });
    default:
      return error(code, place, { piece });
  }
}

function exactNode(root: Tree, path: Path): Tree | undefined {
  return path.reduce<Tree | undefined>((node, step) => node && child(node, step), root);
}

function pathOf(path: readonly PropertyKey[]): Path {
  return path.map((step) => (typeof step === 'number' ? step : String(step)));
}

function lastKey(path: Path): string {
  return String(path.findLast((step) => typeof step === 'string') ?? 'record');
}

const PARTS: Readonly<Record<string, string>> = {
  items: 'item',
  points: 'point',
  next: 'next meeting',
  groups: 'group',
  levels: 'level',
  policy: 'policy',
};

function partAt(path: Path): string {
  const key = path.findLast((step) => typeof step === 'string');
  return key === undefined ? 'record' : (PARTS[key] ?? 'text');
}

function shapeOfType(expected: string): Shape {
  if (expected === 'string') return 'text';
  return expected === 'array' ? 'list' : 'map';
}
