import type { KeyWord } from './shape.ts';
export type LevelKind = 'map' | 'list';
/** The column at which the entries of an open list, or the keys of an open group, stand. */
export interface Level {
    readonly column: number;
    readonly kind: LevelKind;
    readonly names: Set<string>;
    /** The key that a list belongs to, if it stands below one. */
    readonly of?: string | undefined;
}
/** A key or a dash after which nothing stood yet: lists, groups and texts may stand below it. */
export interface Opening {
    readonly column: number;
    readonly key?: KeyWord;
    /** The offset after its colon or dash. */
    readonly end: number;
}
/** The columns at which the next line can go on. */
export interface Columns {
    readonly levels: Level[];
    opening: Opening | undefined;
}
/** Whether a dash or a key may stand at this column. */
export declare function fits({ levels, opening }: Columns, column: number, kind: LevelKind): boolean;
/** What is open after a dash or a key at this column: deeper levels are closed, and its own is opened. */
export declare function enter(columns: Columns, column: number, kind: LevelKind): Level;
/**
 * Whether a key, in a column where keys may stand, is one that the group there cannot have or has already, while an
 * inner one lacks it: the key stands too far left. Of a key that is there twice it is told by the line below it.
 */
export declare function isOutOfPlace({ levels }: Columns, { name, column }: KeyWord, indentBelow?: number): boolean;
/** Where a line that fits nowhere most likely belongs, and whether nothing else is as near. */
export declare function nearestColumn({ levels, opening }: Columns, column: number, kind: LevelKind, name?: string): {
    readonly column: number;
    readonly isAlone: boolean;
} | undefined;
