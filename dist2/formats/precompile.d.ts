import { type Result } from '../model/problem.ts';
import type { Source } from '../model/source.ts';
/** The Handlebars sources of one format become the text of a JavaScript object: each template's code, by its name. */
export declare function precompileTemplates(sources: ReadonlyMap<string, Source>): Result<string>;
