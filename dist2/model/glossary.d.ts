import type { Labelled } from './labelled.ts';
import { type Level } from './policy.ts';
/** Short forms, and what they stand for. Who knows the one may not know the other. */
export type Abbreviations = ReadonlyMap<string, Labelled<string>>;
/** What a short form stands for, and the level of the document that says so. */
export interface Term {
    readonly level: Level;
    readonly long: string;
}
/** The short forms that some readers know, and nothing of the others. */
export type Glossary = ReadonlyMap<string, Term>;
/** Of these short forms, those that readers of a level know. For equal short forms it is made once. */
export declare function glossaryFor(abbreviations: Abbreviations, audience: Level): Glossary;
