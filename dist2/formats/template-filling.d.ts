import type { Template } from './template-check.ts';
import type { View } from './view.ts';
/** A text made from a view; or, where it would have grown without bounds, the template in which it was stopped. */
export type Filling = string | {
    readonly stoppedIn: string;
};
/** How templates are compiled, at once or ahead. */
export declare const TEMPLATE_OPTIONS: CompileOptions;
/**
 * How many characters all loops and partials may make together, each step counting for a few. The longest record
 * makes a tenth of that; loops within loops, or partials that each use another twice, make more than any machine holds.
 */
export declare const MOST_CHARACTERS: number;
/** Templates become the function that fills the main one, with the others as its partials. */
export declare function fillingOf(templates: ReadonlyMap<string, Template>, main: string): (view: View) => Filling;
