import type { Opening } from './columns.ts';
import { type Line } from './line.ts';
import type { Scan } from './scan.ts';
import { type Shape } from './shape.ts';
/** The lines that go on with a value, and what ends them if that is a slip. */
interface Continuation {
    readonly more: readonly Line[];
    readonly next: number;
    readonly stray?: Line;
    /** A dash or a key that stands inside of the text. */
    readonly inside?: Shape;
}
/** The index of the line on which a value in quotation marks or brackets ends, or nothing if it does not. */
export declare function closingLine({ lines, columns: { levels } }: Scan, at: number, column: number): number | undefined;
/** Finds the lines after this one that go on with the value that an opening began. */
export declare function continuation({ lines, columns }: Scan, at: number, opening: Opening): Continuation;
export {};
