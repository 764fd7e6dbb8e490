/**
 * A hash of the sources that this program was built from, and of their dependencies, because two builds of one version
 * can differ. `bin/build/build.mjs` fills this in when it bundles the program.
 */
export const BUILD_ID = '';
