import { createHash } from 'node:crypto';

/** SHA-256 (FIPS 180-4) in small hexadecimal digits. */
export function hashOf(bytes: Uint8Array | string): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** What something is made from becomes its key: from equal keys come equal bytes. */
export function keyOf(parts: readonly string[]): string {
  return hashOf(JSON.stringify(parts));
}
