import { error, type Problem } from '../base/problem.ts';
import type { Path } from '../base/source.ts';
import { type Parsed, stepsInto, type Tree, valuePlace } from '../base/tree.ts';
import { lastKey } from '../record/key-problems.ts';

/** The ways in which YAML writes an empty value. In quotation marks they are ordinary words. */
const NOTHING = /^(?:null|Null|NULL|~)$/;

/**
 * Every value that other programs would read as nothing. Here it would be printed as a word, and an author who
 * wrote it did not mean that.
 */
export function wordsForNothing(parsed: Parsed): readonly Problem[] {
  const walk = (tree: Tree, path: Path): readonly Problem[] =>
    tree.kind === 'text'
      ? problemOf(tree, path, parsed)
      : stepsInto(tree).flatMap(([step, inner]) => walk(inner, [...path, step]));
  return walk(parsed.root, []);
}

function problemOf({ start, end }: Tree, path: Path, parsed: Parsed): readonly Problem[] {
  if (!NOTHING.test(parsed.source.text.slice(start, end))) return [];
  const facts = { key: lastKey(path), isEntry: typeof path.at(-1) === 'number' };
  return [error('word-for-nothing', valuePlace(parsed, path), facts)];
}

/** Other problems of such a value are consequences of this one. */
export function besides(nothing: readonly Problem[], others: readonly Problem[]): readonly Problem[] {
  const starts = new Set(nothing.map(({ place }) => place.start));
  return [...nothing, ...others.filter(({ place }) => !starts.has(place.start))];
}
