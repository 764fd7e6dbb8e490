/**
 * The keys of each part of a record and of `opsg.yaml`. `bin/build/build.mjs` fills this in when it bundles the program,
 * since to make the schemas for them takes time; where there is nothing, they are made.
 */
export const PART_KEYS: readonly (readonly string[])[] | undefined = undefined;
