import { createCipheriv, createDecipheriv, createHash } from 'node:crypto';
import { ReadFault } from '../fault.ts';
import { entryOf, isName, itemsOf, lookUp, type PdfFile, type PdfObject, type PdfValue } from './objects.ts';
import { bytesOf } from './text.ts';

/** The cipher of old PDFs, which OpenSSL no longer has. It encrypts and decrypts alike. */
export function rc4(key: Uint8Array, data: Uint8Array): Buffer {
  const state = Uint8Array.from({ length: 256 }, (_, i) => i);
  for (let i = 0, j = 0; i < 256; i += 1) {
    j = (j + (state[i] ?? 0) + (key[i % key.length] ?? 0)) & 255;
    swap(state, i, j);
  }
  const out = Buffer.alloc(data.length);
  for (let at = 0, i = 0, j = 0; at < data.length; at += 1) {
    i = (i + 1) & 255;
    j = (j + (state[i] ?? 0)) & 255;
    swap(state, i, j);
    out[at] = (data[at] ?? 0) ^ (state[((state[i] ?? 0) + (state[j] ?? 0)) & 255] ?? 0);
  }
  return out;
}

function swap(state: Uint8Array, i: number, j: number): void {
  const before = state[i] ?? 0;
  state[i] = state[j] ?? 0;
  state[j] = before;
}

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

/** Fills up a password that is too short: here, the empty one. */
const DIGITS = '28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a';
const PADDING = Buffer.from(DIGITS, 'hex');
const ZEROS = Buffer.alloc(16);

/** The key of a file that opens without a password, if it does. */
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

/** How something is encrypted: not at all, by RC4, or by AES with a key for each object or for all of them. */
type Method = 'None' | 'V2' | 'AESV2' | 'AESV3';

interface Lock {
  readonly key: Buffer;
  readonly dictionary: PdfValue;
  readonly strings: Method;
  readonly streams: Method;
  readonly file: PdfFile;
}

const METHODS: readonly Method[] = ['None', 'V2', 'AESV2', 'AESV3'];

/** The objects of a file that is encrypted with an empty password. Viewers open it without asking (7.6). */
export function decryptedObjects(
  encrypted: PdfValue,
  trailers: readonly PdfValue[],
  file: PdfFile,
): readonly PdfObject[] {
  const dictionary = encrypted.kind === 'reference' ? lookUpNewest(encrypted, file) : encrypted;
  const id = trailers
    .map((trailer) => itemsOf(lookUp(trailer, 'ID', file))[0])
    .find((item) => item?.kind === 'string');
  const encryption = encryptionOf(dictionary, bytes(id), file);
  const key = encryption && keyWithoutPassword(encryption);
  if (!key) throw new ReadFault('encrypted');
  const lock: Lock = {
    key,
    dictionary,
    strings: methodOf('StrF', dictionary, file),
    streams: methodOf('StmF', dictionary, file),
    file,
  };
  return file.objects.map((object) => decrypted(object, lock));
}

function lookUpNewest(reference: PdfValue, file: PdfFile): PdfValue {
  const found = reference.kind === 'reference' ? file.versions.get(reference.number)?.at(-1) : undefined;
  if (!found) throw new ReadFault('encrypted');
  return found.value;
}

function encryptionOf(dictionary: PdfValue, id: Buffer, file: PdfFile): Encryption | undefined {
  if (!isName(lookUp(dictionary, 'Filter', file), 'Standard')) return undefined;
  const number = (key: string, otherwise: number) => {
    const value = lookUp(dictionary, key, file);
    return value?.kind === 'number' ? value.value : otherwise;
  };
  const revision = number('R', 0);
  const metadata = lookUp(dictionary, 'EncryptMetadata', file);
  return {
    revision,
    keyLength: revision < 3 ? 5 : revision === 4 ? 16 : Math.min(16, Math.max(5, number('Length', 40) / 8)),
    permissions: number('P', 0),
    owner: bytes(lookUp(dictionary, 'O', file)),
    user: bytes(lookUp(dictionary, 'U', file)),
    userKey: bytes(lookUp(dictionary, 'UE', file)),
    encryptsMetadata: !(metadata?.kind === 'word' && metadata.text === 'false'),
    id,
  };
}

function bytes(value: PdfValue | undefined): Buffer {
  return Buffer.from(value?.kind === 'string' ? value.text : '', 'latin1');
}

/** Before crypt filters, there was only RC4. */
function methodOf(use: string, dictionary: PdfValue, file: PdfFile): Method {
  const version = lookUp(dictionary, 'V', file);
  if (version?.kind === 'number' && version.value < 4) return 'V2';
  const name = lookUp(dictionary, use, file);
  return name?.kind === 'name' ? filterMethod(name.text, dictionary, file) : 'None';
}

function filterMethod(name: string, dictionary: PdfValue, file: PdfFile): Method {
  if (name === 'Identity') return 'None';
  const method = lookUp(lookUp(lookUp(dictionary, 'CF', file), name, file), 'CFM', file);
  const known = METHODS.find((each) => isName(method, each));
  if (known === undefined) throw new ReadFault('encrypted');
  return known;
}

/** Cross-reference streams, and the dictionary that says how to decrypt, are not encrypted. */
function decrypted(object: PdfObject, lock: Lock): PdfObject {
  const { value, data } = object;
  const isPlain = value === lock.dictionary || isName(entryOf(value, 'Type'), 'XRef');
  if (isPlain) return object;
  const open = (text: string) => opened(bytesOf(text), lock.strings, object, lock).toString('latin1');
  return {
    ...object,
    value: lock.strings === 'None' ? value : mapStrings(value, open),
    ...(data ? { data: opened(data, streamMethod(object, lock), object, lock) } : {}),
  };
}

/** A stream can name its own crypt filter; and metadata can be left unencrypted. */
function streamMethod({ value }: PdfObject, { streams, dictionary, file }: Lock): Method {
  const at = itemsOf(lookUp(value, 'Filter', file)).findIndex((filter) => isName(filter, 'Crypt'));
  if (at >= 0) {
    const name = lookUp(itemsOf(lookUp(value, 'DecodeParms', file))[at], 'Name', file);
    return name?.kind === 'name' ? filterMethod(name.text, dictionary, file) : 'None';
  }
  const metadata = lookUp(dictionary, 'EncryptMetadata', file);
  const isOpen = metadata?.kind === 'word' && metadata.text === 'false';
  return isOpen && isName(entryOf(value, 'Type'), 'Metadata') ? 'None' : streams;
}

function opened(
  data: Uint8Array,
  method: Method,
  { number, generation = 0 }: PdfObject,
  { key }: Lock,
): Buffer {
  if (method === 'None') return Buffer.from(data);
  if (method === 'AESV3') return fromAes(key, data);
  const place = Buffer.from([number, number >> 8, number >> 16, generation, generation >> 8]);
  const salt = Buffer.from(method === 'AESV2' ? 'sAlT' : '');
  const own = md5(key, place, salt).subarray(0, Math.min(16, key.length + 5));
  return method === 'V2' ? rc4(own, data) : fromAes(own, data);
}

/** The data begin with the initial block, and end with the number of bytes that fill the last block. */
function fromAes(key: Buffer, data: Uint8Array): Buffer {
  const length = data.length - (data.length % 16);
  if (length < 32) return Buffer.alloc(0);
  const cipher = createDecipheriv(
    key.length === 32 ? 'aes-256-cbc' : 'aes-128-cbc',
    key,
    data.subarray(0, 16),
  );
  const plain = cipher.setAutoPadding(false).update(data.subarray(16, length));
  const filled = plain.at(-1) ?? 0;
  return filled <= 16 ? plain.subarray(0, plain.length - filled) : plain;
}

function mapStrings(value: PdfValue, open: (text: string) => string): PdfValue {
  if (value.kind === 'string') return { kind: 'string', text: open(value.text) };
  if (value.kind === 'list')
    return { kind: 'list', items: value.items.map((item) => mapStrings(item, open)) };
  if (value.kind !== 'dictionary') return value;
  return {
    kind: 'dictionary',
    entries: new Map([...value.entries].map(([key, entry]) => [key, mapStrings(entry, open)])),
    stray: value.stray.map((item) => mapStrings(item, open)),
  };
}
