import { createHash } from 'node:crypto';

/** SHA-256 (FIPS 180-4) in lower-case hexadecimal digits. */
export function hashOf(bytes: Uint8Array | string): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** The inputs of something become its key: equal keys give equal bytes. */
export function keyOf(parts: readonly string[]): string {
  return hashOf(JSON.stringify(parts));
}
