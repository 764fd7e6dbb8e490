/** SHA-256 (FIPS 180-4) in small hexadecimal digits. */
export declare function hashOf(bytes: Uint8Array | string): string;
/** What something is made from becomes its key: from equal keys come equal bytes. */
export declare function keyOf(parts: readonly string[]): string;
/**
 * A key and the hash of the bytes that were made become a seal, which holds for these two together alone: whatever is
 * mixed up or damaged in a manifest, it never takes other bytes for those of a key.
 */
export declare function sealOf(key: string, sha256: string): string;
