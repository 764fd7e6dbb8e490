import { type PdfFile } from './lookup.ts';
import type { PdfObject } from './objects.ts';
import { type PdfValue } from './values.ts';
/** A page, the streams of its content, which are read as one (ISO 32000-1, 7.8.2), and what they refer to by name. */
export interface PdfPage {
    readonly page: PdfValue;
    readonly streams: readonly PdfObject[];
    readonly resources: readonly PdfValue[];
}
/** Every page of every revision, in the order of the file. */
export declare function pagesOf(file: PdfFile): readonly PdfPage[];
/** The pages of the newest revision, in the order in which they are read (7.7.3). */
export declare function pagesInOrder(file: PdfFile): readonly PdfValue[];
