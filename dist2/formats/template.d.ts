import { type Result } from '../model/problem.ts';
import { type Source } from '../model/source.ts';
import { type FilledTemplates } from './run-templates.ts';
import { type Template } from './template-check.ts';
/** The Handlebars sources of one format, by template name, become a function; or every problem in any of them. */
export declare function compileTemplates(sources: ReadonlyMap<string, Source>, theirs: readonly string[]): Result<FilledTemplates>;
/**
 * The sources become syntax trees in which there is nothing wrong. Of the user's own (`theirs`), one that nothing
 * uses is most likely a misspelt name.
 */
export declare function checkedTemplates(sources: ReadonlyMap<string, Source>, theirs: readonly string[]): Result<ReadonlyMap<string, Template>>;
