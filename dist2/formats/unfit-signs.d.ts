/** A character that has no place in a text. */
export interface UnfitSign {
    /** Such as `U+202E`. */
    readonly codePoint: string;
    readonly at: number;
}
/** Characters that no author types, that editors hide, and that formats disagree about. */
export declare function unfitSigns(text: string): readonly UnfitSign[];
