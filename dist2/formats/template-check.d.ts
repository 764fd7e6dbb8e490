import { type Problem } from '../model/problem.ts';
import type { Source } from '../model/source.ts';
/** What stands under each name that a template may use: a text, or a list of maps of one kind. */
export type Scope = {
    readonly [name: string]: 'text' | (() => Scope);
};
/** A template file and its syntax tree. */
export interface Template {
    readonly source: Source;
    readonly program: hbs.AST.Program;
}
/**
 * Every name that a template uses and that does not exist, in branches taken or not, and every part of Handlebars
 * that could do more than place text. A partial is checked once for each scope that it is used in.
 */
export declare function checkTemplate(name: string, templates: ReadonlyMap<string, Template>, scope: Scope): {
    readonly problems: readonly Problem[];
    readonly unused: readonly string[];
};
