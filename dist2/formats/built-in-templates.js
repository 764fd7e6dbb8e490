/**
 * The built-in templates, compiled ahead. `bin/build.mjs` fills this in when it bundles the program; where there is
 * nothing, as in the library and in tests, they are compiled from their files.
 */
export const BUILT_IN = {};
//# sourceMappingURL=built-in-templates.js.map