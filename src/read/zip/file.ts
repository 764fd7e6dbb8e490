import { crc32, inflateRawSync } from 'node:zlib';
import type { UnreadReason } from '../../base/passage.ts';
import { ReadFault, type ReadingAllowance } from '../fault.ts';
import { bufferOf, endRecord } from '../file-kind.ts';

/** An unpacked file of an archive. */
export interface ZipEntry {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The files of an archive, and the text of its directory: the names again, comments and anything else. */
export interface ZipArchive {
  readonly entries: readonly ZipEntry[];
  readonly directory: string;
  /** What comes before the first file, such as a program. */
  readonly before: Uint8Array;
}

const LOCAL = 0x04034b50;
const LISTED = 0x02014b50;
/** The flags of a file that is encrypted in some way, or whose name is. */
const ENCRYPTED = 0x2041;
/** The flag of a file whose length follows it, and the longest form of that length. */
const HAS_DESCRIPTOR = 0x8;
const DESCRIPTORS = [12, 16, 20, 24];

/** What the directory of an archive says about a file. */
interface Listed {
  readonly name: string;
  readonly flags: number;
  readonly method: number;
  readonly checksum: number;
  readonly packedSize: number;
  readonly start: number;
}

/**
 * Every file in a ZIP archive (APPNOTE.TXT 6.3). The files of the directory must fill the archive from the first file
 * on, because a gap could hold a file that other programs find. Gaps, damage, encryption, any packing but Deflate,
 * and more than the allowance are a `ReadFault`.
 */
export function readZip(bytes: Uint8Array, allowance: ReadingAllowance): ZipArchive {
  const { archive, before } = withoutPrefix(bufferOf(bytes));
  const { start, listed } = directoryOf(archive);
  const entries = listed.map((entry, i) => {
    const data = packedData(archive, entry, listed[i + 1]?.start ?? start);
    return { name: entry.name, bytes: unpacked(data, entry, allowance) };
  });
  return { entries, directory: archive.toString('utf8', start), before: before(listed[0]?.start ?? start) };
}

/**
 * Other bytes can precede an archive. Some programs count the places in it from its own start, some from the start of
 * the file.
 */
function withoutPrefix(file: Buffer): { archive: Buffer; before: (first: number) => Uint8Array } {
  const end = endRecord(file) ?? 0;
  must(end > 0);
  const length = end - file.readUInt32LE(end + 12) - file.readUInt32LE(end + 16);
  must(length >= 0);
  const archive = file.subarray(length);
  return { archive, before: (first) => file.subarray(0, length + first) };
}

function directoryOf(archive: Buffer): { readonly listed: readonly Listed[]; readonly start: number } {
  const end = endRecord(archive) ?? 0;
  must(end > 0);
  const count = archive.readUInt16LE(end + 10);
  const start = archive.readUInt32LE(end + 16);
  const listed: Listed[] = [];
  let at = start;
  while (listed.length < count) {
    must(at + 46 <= end && archive.readUInt32LE(at) === LISTED);
    const nameEnd = at + 46 + archive.readUInt16LE(at + 28);
    listed.push({
      flags: archive.readUInt16LE(at + 8),
      method: archive.readUInt16LE(at + 10),
      checksum: archive.readUInt32LE(at + 16),
      packedSize: archive.readUInt32LE(at + 20),
      start: archive.readUInt32LE(at + 42),
      name: archive.toString('utf8', at + 46, nameEnd),
    });
    at = nameEnd + archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32);
  }
  must(at === end);
  return { listed: listed.toSorted((a, b) => a.start - b.start), start };
}

function packedData(archive: Buffer, { start, flags, packedSize }: Listed, next: number): Buffer {
  must(start + 30 <= next && archive.readUInt32LE(start) === LOCAL);
  must((flags & ENCRYPTED) === 0, 'encrypted');
  const dataStart = start + 30 + archive.readUInt16LE(start + 26) + archive.readUInt16LE(start + 28);
  const gap = next - dataStart - packedSize;
  must(gap === 0 || ((flags & HAS_DESCRIPTOR) !== 0 && DESCRIPTORS.includes(gap)));
  return archive.subarray(dataStart, dataStart + packedSize);
}

function unpacked(data: Buffer, { method, checksum }: Listed, allowance: ReadingAllowance): Uint8Array {
  must(method === 0 || method === 8, 'packed');
  const bytes = method === 0 ? data : inflated(data, allowance);
  allowance.left -= bytes.length;
  must(allowance.left >= 0, 'too-large');
  must(crc32(bytes) === checksum);
  return bytes;
}

function inflated(data: Buffer, { left }: ReadingAllowance): Uint8Array {
  try {
    return inflateRawSync(data, { maxOutputLength: Math.max(1, left) });
  } catch (thrown) {
    const isTooLarge =
      thrown instanceof RangeError && 'code' in thrown && thrown.code === 'ERR_BUFFER_TOO_LARGE';
    throw new ReadFault(isTooLarge ? 'too-large' : 'damaged');
  }
}

/** Throws unless a condition of a readable archive holds. */
function must(isAsItMustBe: boolean, reason: UnreadReason = 'damaged'): void {
  if (!isAsItMustBe) throw new ReadFault(reason);
}
