import * as z from 'zod/mini'; // half of the time to load and to make that the full edition takes

/**
 * The schema of a map. It is strict, since a key that nobody knows could be a misspelt `classification`, and has a
 * name for messages.
 */
export function strictMap<S extends z.core.$ZodShape>(name: string, shape: S) {
  return z
    .strictObject(shape, { error: (issue) => (issue.code === 'unrecognized_keys' ? name : undefined) })
    .check(z.meta({ title: name }));
}
