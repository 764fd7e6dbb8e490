import type { Columns } from './columns.ts';
import { type Line } from './line.ts';
import { type KeyWord, type Shape } from './shape.ts';
import { type Slip } from './slip.ts';
/** Whether a line that begins a sentence stands exactly below dashes, after the end of another sentence. */
export declare function lacksDash({ text, indent }: Line, before: string, { levels }: Columns): boolean;
export declare function missingDash({ start, text, indent }: Line): Slip;
/** Whether a line was left by a merge of two versions of the file. */
export declare function isConflict({ text }: Line): boolean;
/** Lines of text that belong to no key. Read past, they are comments. */
export declare function textWithoutKey(lines: readonly Line[], at: number, { levels }: Columns): Slip;
/** A dash before a key that begins no entry: of a whole record, or beside other keys of the same part. */
export declare function strayDash(lines: readonly Line[], at: number, columns: Columns, { line, dashes }: Shape, key?: KeyWord): Slip | undefined;
