const END = 'PK\x05\x06';
const LONGEST_COMMENT = 0xffff;

/** Whether bytes end as an archive does: what stands before it, such as a program, does not make it another thing. */
export function isZip(bytes: Uint8Array): boolean {
  return endRecord(bufferOf(bytes)) !== undefined;
}

export function bufferOf({ buffer, byteOffset, byteLength }: Uint8Array): Buffer {
  return Buffer.from(buffer, byteOffset, byteLength);
}

/** Where the record begins that every archive ends in. Its comment fills the rest of the file. */
export function endRecord(archive: Buffer): number | undefined {
  const first = Math.max(0, archive.length - 22 - LONGEST_COMMENT);
  for (let at = lastEnd(archive, archive.length - 22); at >= first; at = lastEnd(archive, at - 1))
    if (at + 22 + archive.readUInt16LE(at + 20) === archive.length) return at;
  return undefined;
}

/** The last place, up to this one, where the sign of such a record stands; or one before the file. */
function lastEnd(archive: Buffer, upTo: number): number {
  return upTo < 0 ? -1 : archive.lastIndexOf(END, upTo, 'latin1');
}
