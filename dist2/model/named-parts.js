import * as z from 'zod/mini'; // half of the time to load and to make that the full edition takes
/**
 * What makes the maps of a schema. Each is strict, since a key that nobody knows could be a misspelt
 * `classification`, and has a name for messages; the keys of each are noted, for messages about others.
 */
export function namedParts() {
    const keys = new Map();
    function part(name, shape) {
        keys.set(name, Object.keys(shape));
        return z.strictObject(shape, {
            error: (issue) => (issue.code === 'unrecognized_keys' ? name : undefined),
        });
    }
    return { part, keys };
}
//# sourceMappingURL=named-parts.js.map