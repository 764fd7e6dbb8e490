import type { Position, Source } from '../model/source.ts';
/** The lines of a source, each without its line end, and the offsets at which they begin. */
interface LineIndex {
    readonly lines: readonly string[];
    readonly starts: readonly number[];
}
/** A source becomes its lines, once: a file can have as many problems as characters. */
export declare function lineIndex(source: Source): LineIndex;
/** An offset becomes a line and a column, as `positionAt` counts them, by halving the lines in question. */
export declare function positionIn(source: Source, offset: number): Position;
export {};
