import { createHash } from 'node:crypto';

/** SHA-256 (FIPS 180-4) in small hexadecimal digits. */
export function hashOf(bytes: Uint8Array | string): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** What something is made from becomes its key: from equal keys come equal bytes. */
export function keyOf(parts: readonly string[]): string {
  return hashOf(JSON.stringify(parts));
}

/**
 * A key and the hash of the bytes that were made become a seal, which holds for these two together alone: whatever is
 * mixed up or damaged in a manifest, it never takes other bytes for those of a key.
 */
export function sealOf(key: string, sha256: string): string {
  return keyOf([key, sha256]);
}
