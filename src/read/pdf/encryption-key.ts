import { createCipheriv, createDecipheriv, createHash } from 'node:crypto';
import { rc4 } from './rc4.ts';

/** What the dictionary of the standard security handler says (ISO 32000-2, 7.6.4). Strings are bytes. */
export interface Encryption {
  readonly revision: number;
  /** Of the key, in bytes. */
  readonly keyLength: number;
  readonly permissions: number;
  readonly owner: Buffer;
  readonly user: Buffer;
  readonly userKey: Buffer;
  readonly encryptsMetadata: boolean;
  /** The first part of the file's identifier. */
  readonly id: Buffer;
}

/** What stands for a password that is too short: here, for the empty one. */
const DIGITS = '28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a';
const PADDING = Buffer.from(DIGITS, 'hex');
const ZEROS = Buffer.alloc(16);

/** The key to a file that opens without a password; nothing if it does not. */
export function keyWithoutPassword(encryption: Encryption): Buffer | undefined {
  return encryption.revision >= 5 ? newKey(encryption) : oldKey(encryption);
}

/** Algorithms 2 and 6 of the standard. */
function oldKey(encryption: Encryption): Buffer | undefined {
  const { revision, keyLength, permissions, owner, user, encryptsMetadata, id } = encryption;
  const rights = Buffer.alloc(4);
  rights.writeInt32LE(permissions | 0);
  const open = revision >= 4 && !encryptsMetadata ? Buffer.alloc(4, 0xff) : Buffer.alloc(0);
  let hash = md5(PADDING, owner.subarray(0, 32), rights, id, open);
  if (revision >= 3) for (let i = 0; i < 50; i += 1) hash = md5(hash.subarray(0, keyLength));
  const key = hash.subarray(0, keyLength);
  if (revision < 3) return rc4(key, PADDING).equals(user.subarray(0, 32)) ? key : undefined;
  let proof = rc4(key, md5(PADDING, id));
  for (let i = 1; i < 20; i += 1)
    proof = rc4(
      key.map((byte) => byte ^ i),
      proof,
    );
  return proof.equals(user.subarray(0, 16)) ? key : undefined;
}

/** Algorithm 2.A of the standard, for the empty password. */
function newKey({ revision, user, userKey }: Encryption): Buffer | undefined {
  const [proof, proofSalt, keySalt] = [user.subarray(0, 32), user.subarray(32, 40), user.subarray(40, 48)];
  const hash = revision === 5 ? sha('sha256') : hardened;
  if (userKey.length < 32 || !hash(proofSalt).equals(proof)) return undefined;
  const cipher = createDecipheriv('aes-256-cbc', hash(keySalt), ZEROS).setAutoPadding(false);
  return Buffer.concat([cipher.update(userKey.subarray(0, 32)), cipher.final()]);
}

/** Algorithm 2.B of the standard, for the empty password. */
function hardened(salt: Buffer): Buffer {
  let key = sha('sha256')(salt);
  for (let round = 0; ; round += 1) {
    const block = Buffer.concat(Array.from({ length: 64 }, () => key));
    const cipher = createCipheriv('aes-128-cbc', key.subarray(0, 16), key.subarray(16, 32));
    const out = cipher.setAutoPadding(false).update(block);
    const rest = out.subarray(0, 16).reduce((sum, byte) => sum + byte, 0) % 3;
    key = sha(['sha256', 'sha384', 'sha512'][rest] ?? '')(out);
    if (round >= 63 && (out.at(-1) ?? 0) <= round - 31) return key.subarray(0, 32);
  }
}

function sha(name: string): (data: Buffer) => Buffer {
  return (data) => createHash(name).update(data).digest();
}

export function md5(...parts: readonly Uint8Array[]): Buffer {
  const hash = createHash('md5');
  for (const part of parts) hash.update(part);
  return hash.digest();
}
