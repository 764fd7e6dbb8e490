import { type Decoded } from './filters.ts';
import { type PdfFile } from './lookup.ts';
import type { PdfObject } from './objects.ts';
import type { PdfValue } from './values.ts';
/** A stream becomes its data without the filters that its dictionary names (ISO 32000-1, 7.3.8.2). */
export declare function decodeStream({ value, data }: PdfObject, file: PdfFile): Decoded;
/** The same, as text with one character for each byte. */
export declare function streamText(stream: PdfObject, file: PdfFile): string;
export declare function latin1(bytes: Uint8Array): string;
/** The names of a stream's filters, in the order in which they are undone. */
export declare function filterNames(dictionary: PdfValue, file: PdfFile): readonly string[];
