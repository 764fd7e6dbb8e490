import { asItLooks } from '../../base/look-alike.ts';
import type { Problem } from '../../base/problem.ts';
import { isOneSlipFrom, nearestWord } from '../../base/spelling.ts';
import { nearestNode } from '../../base/tree.ts';
import { keyByOtherName } from '../../record/other-names.ts';
import { type Fixer, replaced, type Scene } from './fixer.ts';

/** A word of this length can be two slips away and still be no other one. */
const LONG = 6;

/** `presentr` and `presented by` become `presenter`. A key that labels, or that names a level, may be only one slip away. */
export const unknownKey: Fixer<'unknown-key'> = (problem, scene) => {
  const { key, known, part } = problem.facts;
  const given = asItLooks(key);
  const sameButCase = known.filter((word) => word.toLowerCase() === given.toLowerCase());
  const near = sameButCase.length > 0 ? sameButCase : known.filter((word) => isNear(given, word, part));
  const called = keyByOtherName(given, known);
  if (near.length === 0 && called !== undefined && called !== 'classification') near.push(called);
  const [meant, another] = near;
  if (meant === undefined || another !== undefined || isThere(meant, problem, scene)) return undefined;
  return replaced(problem, meant);
};

function isNear(given: string, word: string, part: string): boolean {
  const isStrict = word === 'classification' || part === 'wording' || word.length < LONG;
  return isStrict ? isOneSlipFrom(given, word) : nearestWord(given, [word], 2) !== undefined;
}

function isThere(key: string, { place }: Problem, { parsed }: Scene): boolean {
  const map = nearestNode(parsed.root, place.path.slice(0, -1));
  return map.kind !== 'map' || map.entries.some((entry) => entry.key.value === key);
}
