import { type Result } from '../model/problem.ts';
import type { Place } from '../model/source.ts';
import type { Precompiled } from './built-in-templates.ts';
import type { View } from './view.ts';
/** The templates of a format, ready to be filled. */
export interface FilledTemplates {
    /** Places the texts of a view. */
    readonly fill: (view: View) => Result<string>;
    /** Where in a template a line of the filled text comes from, counted from 1. */
    readonly placeOfLine: (view: View, line: number | undefined) => Place;
    /** The start of the template that a document starts from, or of one of the user's own. */
    readonly main: Place;
}
/** The template that a document starts from; all others are its partials. */
export declare const MAIN_TEMPLATE = "headlines";
/** Templates that were compiled ahead, and checked, can be filled; `main` is where the main one begins. */
export declare function runTemplates(precompiled: Precompiled, main: Place): FilledTemplates;
