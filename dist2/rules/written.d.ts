import type { Pattern } from '../model/pattern.ts';
import type { Path, Place } from '../model/source.ts';
import { type Parsed } from '../model/tree.ts';
/** A piece of a text that fits a pattern: its words, and where they are written. */
export interface WrittenPiece {
    readonly match: RegExpExecArray;
    readonly place: Place;
}
/**
 * The pieces of a text that fit a pattern, each at the author's own characters; at the whole text, where it is
 * not written as it is read (mark-up, or an escape of YAML, in the middle of the piece).
 */
export declare function piecesOf(wanted: Pattern, words: string, at: Path, parsed: Parsed): readonly WrittenPiece[];
