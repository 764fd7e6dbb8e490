import type { Precompiled } from '../render/templates/built-in.ts';

/** The built-in templates of a site, compiled ahead as those of documents are; only `publish` needs them. */
export const BUILT_IN_PAGES: Precompiled | undefined = undefined;
