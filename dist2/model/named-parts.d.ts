import * as z from 'zod/mini';
/**
 * What makes the maps of a schema. Each is strict, since a key that nobody knows could be a misspelt
 * `classification`, and has a name for messages; the keys of each are noted, for messages about others.
 */
export declare function namedParts<Name extends string>(): {
    part: <S extends z.core.$ZodShape>(name: Name, shape: S) => z.ZodMiniObject<{ -readonly [P in keyof S]: S[P]; }, z.core.$strict>;
    keys: Map<Name, readonly string[]>;
};
