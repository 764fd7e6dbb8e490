/**
 * Plain data becomes the same data without prototypes: none of its maps and lists has one, at any depth, and none can
 * be changed. A template that gets it can reach what was put there, but no `constructor`, `toString` or `map`.
 */
export function withoutPrototype<T>(value: T): T {
  if (typeof value !== 'object' || value === null) return value;
  const copy: object = Array.isArray(value)
    ? Array.from(value, withoutPrototype) // a list without a prototype is still a list
    : Object.fromEntries(Object.entries(value).map(([name, each]) => [name, withoutPrototype(each)]));
  return Object.freeze(Object.setPrototypeOf(copy, null)) as T; // the keys and the values are the same
}
