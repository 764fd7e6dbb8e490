/** The bytes of a file become everything that can be read in them. */
export declare function readTexts(bytes: Uint8Array): Promise<readonly string[]>;
