/** Texts become a ZIP archive, in their order. The same texts give the same bytes, wherever and whenever. */
export declare function zipped(files: ReadonlyMap<string, string>): Uint8Array;
