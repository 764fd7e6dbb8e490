/** Whether bytes end as an archive does: what stands before it, such as a program, does not make it another thing. */
export declare function isZip(bytes: Uint8Array): boolean;
export declare function bufferOf({ buffer, byteOffset, byteLength }: Uint8Array): Buffer;
/** Where the record begins that every archive ends in. Its comment fills the rest of the file. */
export declare function endRecord(archive: Buffer): number | undefined;
