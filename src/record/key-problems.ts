import { error, type Problem } from '../base/problem.ts';
import type { Path } from '../base/source.ts';
import { lookAlike, nearestWord } from '../base/spelling.ts';
import { keyPlace, mapPlace, nearestNode, type Parsed } from '../base/tree.ts';
import { keyByOtherName, partBelow } from './known-keys.ts';

type Keys = ReadonlyMap<string, readonly string[]>;

/** A key that a part needs: where the part begins, for there is no better place. */
export function missingKey(path: Path, parsed: Parsed): Problem {
  const parent = path.slice(0, -1);
  return error('missing-key', mapPlace(parsed, parent), { key: lastKey(path), part: partAt(parent) });
}

/** A key that a part cannot have, and which one was most likely meant. */
export function unknownKey(key: string, path: Path, part: string, parsed: Parsed, keys: Keys): Problem {
  const known = keys.get(part) ?? [];
  const meant = lookAlike(key, known);
  const place = keyPlace(parsed, path, key);
  if (meant) return error('look-alike', place, { given: key, meant });
  if (isAfterComma(key, path, parsed)) return error('comma-in-braces', place, { words: key });
  const itself = known.find((name) => name.toLowerCase() === key.toLowerCase());
  const near = itself ?? keyByOtherName(key, known) ?? nearestWord(key, known);
  const elsewhere = near === undefined ? partWith(key, keys) : undefined;
  return error('unknown-key', place, { key, part, near, known, ...(elsewhere && { elsewhere }) });
}

/** Problems without the consequences of others. */
export function withoutConsequences(problems: readonly Problem[]): readonly Problem[] {
  return problems.filter((problem) => !problems.some((other) => causes(other, problem)));
}

/**
 * A misspelt key is missing under its own name, and so is a title on the line of the number. The missing key is then
 * not a problem of its own.
 */
function causes(cause: Problem, { code, place, facts }: Problem): boolean {
  if (code === 'no-sentence')
    return cause.code === 'unknown-key' && cause.place.path.slice(0, -1).join() === place.path.join();
  if (code !== 'missing-key' || !('key' in facts)) return false;
  return cause.place.path.slice(0, -1).join() === place.path.join() && meantBy(cause) === facts.key;
}

/** The key that a problem with another key or value has swallowed. */
function meantBy({ code, facts }: Problem): string | undefined {
  if (code === 'unknown-key' && 'near' in facts) return facts.near;
  if (code === 'look-alike' && 'meant' in facts) return facts.meant;
  return code === 'bad-number' && 'given' in facts && /\p{L}{3}/u.test(facts.given) ? 'title' : undefined;
}

/** `{ text: One, two }`: in braces, words after a comma are a key without a value. */
function isAfterComma(key: string, path: Path, { root, source }: Parsed): boolean {
  const map = nearestNode(root, path);
  const entry = map.kind === 'map' ? map.entries.find((one) => one.key.value === key) : undefined;
  const isAlone = entry?.value.start === entry?.key.start && entry !== undefined;
  return isAlone && source.text[map.start] === '{' && map.kind === 'map' && map.entries[0] !== entry;
}

/** Another part that can have such a key: most likely the line belongs there. */
function partWith(key: string, keys: Keys): string | undefined {
  return [...keys].find(([, names]) => names.includes(key))?.[0];
}

/** The key that a path leads to, or the list that it leads into. */
export function lastKey(path: Path): string {
  return String(path.findLast((step) => typeof step === 'string') ?? 'record');
}

function partAt(path: Path): string {
  const key = path.findLast((step) => typeof step === 'string');
  return key === undefined ? 'record' : (partBelow(key) ?? 'text');
}
