import { crc32, inflateRawSync } from 'node:zlib';
import { bufferOf, endRecord } from './end-record.js';
/** An archive in which there may be something that cannot be read. Thrown below `zipPassages`, which catches it. */
export class ZipFault extends Error {
}
const LOCAL = 0x04034b50;
const LISTED = 0x02014b50;
/** The flags of a file that is encrypted, in one way or another, or whose name is. */
const ENCRYPTED = 0x2041;
/** The flag of a file whose length was written behind it, and how long what was written there may be. */
const HAS_DESCRIPTOR = 0x8;
const DESCRIPTORS = [12, 16, 20, 24];
/**
 * Every file in a ZIP archive (APPNOTE.TXT 6.3). What the directory lists must fill the archive from its first byte
 * on: in a gap there could be a file that other programs find. Gaps, damage, encryption, a packing that is not
 * Deflate, and more than the allowance are a `ZipFault`.
 */
export function readZip(bytes, allowance) {
    const archive = bufferOf(bytes);
    const { start, listed } = directoryOf(archive);
    must((listed[0]?.start ?? start) === 0);
    const entries = listed.map((entry, i) => {
        const data = packedData(archive, entry, listed[i + 1]?.start ?? start);
        return { name: entry.name, bytes: unpacked(data, entry, allowance) };
    });
    return { entries, directory: archive.toString('utf8', start) };
}
function directoryOf(archive) {
    const end = endRecord(archive) ?? 0;
    must(end > 0);
    const count = archive.readUInt16LE(end + 10);
    const start = archive.readUInt32LE(end + 16);
    const listed = [];
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
function packedData(archive, { start, flags, packedSize }, next) {
    must(start + 30 <= next && archive.readUInt32LE(start) === LOCAL && (flags & ENCRYPTED) === 0);
    const dataStart = start + 30 + archive.readUInt16LE(start + 26) + archive.readUInt16LE(start + 28);
    const gap = next - dataStart - packedSize;
    must(gap === 0 || ((flags & HAS_DESCRIPTOR) !== 0 && DESCRIPTORS.includes(gap)));
    return archive.subarray(dataStart, dataStart + packedSize);
}
function unpacked(data, { method, checksum }, allowance) {
    must(method === 0 || method === 8);
    const bytes = method === 0 ? data : inflated(data, allowance);
    allowance.left -= bytes.length;
    must(allowance.left >= 0 && crc32(bytes) === checksum);
    return bytes;
}
function inflated(data, { left }) {
    try {
        return inflateRawSync(data, { maxOutputLength: Math.max(1, left) });
    }
    catch {
        throw new ZipFault('damaged or too large');
    }
}
function must(isAsItMustBe) {
    if (!isAsItMustBe)
        throw new ZipFault('not an archive that can be read to its last byte');
}
//# sourceMappingURL=file.js.map