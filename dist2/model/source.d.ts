/** A file as an author wrote it: its name, as the user would say it, and its text. */
export interface Source {
    readonly file: string;
    readonly text: string;
}
/** The way from the root of a record to one of its parts, such as `['items', 3, 'title']`. */
export type Path = readonly (string | number)[];
/** A stretch of a source, from the offset `start` up to `end` (in UTF-16 units), and what stands there. */
export interface Place {
    readonly source: Source;
    readonly start: number;
    readonly end: number;
    readonly path: Path;
}
/** A line and a column, both counted from 1; columns are UTF-16 units, as editors count them. */
export interface Position {
    readonly line: number;
    readonly column: number;
}
/** The position of an offset in a text. */
export declare function positionAt(text: string, offset: number): Position;
/** A path in words that an author can follow: `items[3].title`. */
export declare function pathInWords(path: Path): string;
/** Where a piece of a text stands in the source: exactly, if the text is written as it is read. */
export declare function pieceWithin(place: Place, piece: string): Place;
/** The start of a source that has no better place to point at. */
export declare function startOf(source: Source): Place;
