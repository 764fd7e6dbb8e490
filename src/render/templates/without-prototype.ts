/**
 * Plain data becomes the same data with nothing behind it: its maps and lists have no prototype, at any depth, and
 * cannot be changed. Whoever is given it reaches what was put there, and no `constructor`, `toString` or `map`.
 */
export function withoutPrototype<T>(value: T): T {
  if (typeof value !== 'object' || value === null) return value;
  const copy: object = Array.isArray(value)
    ? value.map(withoutPrototype)
    : Object.fromEntries(Object.entries(value).map(([name, each]) => [name, withoutPrototype(each)]));
  return Object.freeze(Object.setPrototypeOf(copy, null)) as T; // the keys and the values are the same
}
