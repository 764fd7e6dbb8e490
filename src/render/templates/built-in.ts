import type { Format } from '../../base/artifact.ts';

/** The templates of one format by name, in the form that Handlebars runs. */
export type Precompiled = Readonly<Record<string, TemplateSpecification>>;

/**
 * The built-in templates, compiled ahead. `bin/build/build.mjs` fills this in when it bundles the program. Without a
 * bundle, as in the library and in tests, they are compiled from their files.
 */
export const BUILT_IN: Readonly<Partial<Record<Format, Precompiled>>> = {};
