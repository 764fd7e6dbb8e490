import * as z from 'zod/mini'; // takes half of the time of the full edition to load and to build schemas

/**
 * The schema of a map. It is strict, because an unknown key could be a misspelt `classification`, and has a
 * name for messages.
 */
export function strictMap<S extends z.core.$ZodShape>(name: string, shape: S) {
  return z
    .strictObject(shape, { error: (issue) => (issue.code === 'unrecognized_keys' ? name : undefined) })
    .check(z.meta({ title: name }));
}
