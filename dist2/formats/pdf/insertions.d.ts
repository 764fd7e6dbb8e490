/** A text to be put into a PDF, and what it is to stand behind: its last occurrence counts. */
export interface Insertion {
    readonly behind: string;
    readonly text: string;
}
/**
 * Puts texts into a PDF as Typst writes it, with its catalog and metadata plain and one cross-reference table: the
 * length of the metadata and every offset move along (ISO 32000-1, 7.3.8.2 and 7.5.4). A PDF that is made otherwise
 * is an error, rather than a guess.
 */
export declare function withInsertions(pdf: Uint8Array, insertions: readonly Insertion[]): Uint8Array;
