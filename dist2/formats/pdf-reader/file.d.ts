import { type Allowance } from './fault.ts';
import { type PdfFile } from './lookup.ts';
/** The bytes of a PDF become its objects, ready to be looked up by number; a PDF that cannot be read is a fault. */
export declare function readPdf(bytes: Uint8Array, allowance: Allowance): PdfFile;
