/** A paragraph as lines of at most so many columns, those after the first set in further; a long word stands alone. */
export declare function paragraph(text: string, columns: number | undefined, indent: number, hang: number): readonly string[];
