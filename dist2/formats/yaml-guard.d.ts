import type { CST } from 'yaml';
import { type Problem } from '../model/problem.ts';
import type { Place, Source } from '../model/source.ts';
/** What a look at all tokens of a text finds. */
export interface Guarded {
    readonly problems: readonly Problem[];
    readonly comments: readonly Place[];
}
/**
 * What may not stand in a record, found in the tokens before anything is composed: the parts of YAML that make
 * text appear where nobody wrote it, and nesting so deep that yaml 2.9 would abort the process over it.
 */
export declare function guardYaml(documents: readonly CST.Token[], source: Source, deepest: number): Guarded;
/** A text of which no more need be known. */
export declare function onlyProblem(problem: Problem): Guarded;
/**
 * Where a text is so deep that even a look at its tokens would take long: at brackets upon brackets, whatever they
 * stand in, or at a line that begins with dash upon dash.
 */
export declare function tooDeepAtSight(source: Source, deepest: number): Problem | undefined;
/** A text that is nested deeper than it may be, with the place where that was seen. */
export declare function tooDeep(source: Source, start: number, limit: number): Problem;
