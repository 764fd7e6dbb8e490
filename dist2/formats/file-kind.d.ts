/** Whether bytes begin as a PDF. */
export declare function isPdf(bytes: Uint8Array): boolean;
/** Whether bytes begin as something compressed, in which no text can be seen. */
export declare function isPacked(bytes: Uint8Array): boolean;
