import * as z from 'zod/mini'; // half of the time to load and to make that the full edition takes

/**
 * What makes the maps of a schema. Each is strict, since a key that nobody knows could be a misspelt
 * `classification`, and has a name for messages; the keys of each are noted, for messages about others.
 */
export function namedParts<Name extends string>() {
  const keys = new Map<Name, readonly string[]>();
  function part<S extends z.core.$ZodShape>(name: Name, shape: S) {
    keys.set(name, Object.keys(shape));
    return z
      .strictObject(shape, { error: (issue) => (issue.code === 'unrecognized_keys' ? name : undefined) })
      .check(z.meta({ title: name }));
  }
  return { part, keys };
}
