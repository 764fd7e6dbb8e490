import type { Glossary } from '../model/glossary.ts';
import { type Place } from '../model/source.ts';
import type { Parsed } from '../model/tree.ts';
import type { ReadText } from './reading.ts';
/** A place where a text says what a short form stands for: “Over The Air (OTA)”. */
export interface Expansion {
    /** The short form in its brackets. */
    readonly place: Place;
    readonly short: string;
    readonly long: string;
    /** Which of the texts it stands in, counted from 0. */
    readonly text: number;
    /** How far into its text the bracket stands. */
    readonly bracket: number;
}
/**
 * Where texts expand short forms. What stands before the brackets must be the long form of the glossary, or words
 * that begin with the letters of the short form; anything else in brackets is not an abbreviation.
 */
export declare function expansionsIn(texts: readonly ReadText[], parsed: Parsed, glossary: Glossary): readonly Expansion[];
