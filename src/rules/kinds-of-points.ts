import { error, type Problem } from '../base/problem.ts';
import { keyPlace, type Parsed, valuePlace } from '../base/tree.ts';
import { OWN_WORDS } from '../levels/headlines.ts';
import { keysCalled, knownKeys } from '../record/known-keys.ts';
import type { AuthoredWorkspace } from '../record/workspace-schema.ts';

/** Kinds of points whose keys mean something else, or whose words do. */
export function kindsOfPoints(
  { kinds = {} }: AuthoredWorkspace,
  parsed: Parsed,
  levels: readonly string[],
): readonly Problem[] {
  return Object.entries(kinds).flatMap(([key, word]): readonly Problem[] => {
    if (knownKeys().has(key) || keysCalled(key).includes('classification'))
      return [error('kind-is-key', keyPlace(parsed, ['kinds'], key), { key })];
    const place = valuePlace(parsed, ['kinds', key]);
    return isKnownWord(word, levels) ? [error('kind-is-word', place, { word })] : [];
  });
}

/** A level before a colon would look like a label, and two kinds would have the same word. */
function isKnownWord(word: string, levels: readonly string[]): boolean {
  const small = word.trim().toLowerCase();
  return [OWN_WORDS.decision, OWN_WORDS.action, ...levels].some((other) => other.toLowerCase() === small);
}
