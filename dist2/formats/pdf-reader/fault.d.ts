/** Why a PDF cannot be read as text. What cannot be read cannot be called free of withheld text. */
export type PdfTrouble = 'not-a-pdf' | 'encrypted' | 'damaged'
/** It holds more, or nests deeper, than would ever be needed for a document. */
 | 'too-large' | 'unknown-filter'
/** An attachment is itself a compressed archive (ZIP, DOCX, gzip …). */
 | 'packed-attachment';
/** Thrown by the readers below `pdfPassages`, which catches it: damage can turn up at any depth of any reader. */
export declare class PdfFault extends Error {
    readonly trouble: PdfTrouble;
    constructor(trouble: PdfTrouble);
}
/** What reading one file may still cost, in bytes or their like. Every reader that can make much of little spends. */
export interface Allowance {
    left: number;
}
export declare const MOST_BYTES: number;
export declare function spend(allowance: Allowance, bytes: number): void;
