const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
/** What is needed to see the picture. Times, places, names and remarks of whoever drew it stay behind. */
const SEEN = ['IHDR', 'PLTE', 'IDAT', 'IEND', 'tRNS', 'gAMA', 'cHRM', 'sRGB', 'sBIT', 'pHYs'];
/** A PNG without its remarks (https://www.w3.org/TR/png-3/#5DataRep), and its size in pixels; or nothing if it is none. */
export function cleanPng(bytes) {
    const chunks = chunksOf(bytes);
    const header = chunks?.[0];
    if (!chunks || header?.name !== 'IHDR' || chunks.at(-1)?.name !== 'IEND')
        return undefined;
    const view = new DataView(header.bytes.buffer, header.bytes.byteOffset + 8);
    const [width, height] = [view.getUint32(0), view.getUint32(4)];
    if (width === 0 || height === 0 || !chunks.some(({ name }) => name === 'IDAT'))
        return undefined;
    const kept = chunks.filter(({ name }) => SEEN.includes(name));
    return {
        bytes: Buffer.concat([Uint8Array.from(SIGNATURE), ...kept.map((one) => one.bytes)]),
        width,
        height,
    };
}
/** The chunks up to the last one, or nothing where the file is damaged. */
function chunksOf(bytes) {
    if (SIGNATURE.some((byte, i) => bytes[i] !== byte))
        return undefined;
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const chunks = [];
    for (let at = SIGNATURE.length; chunks.at(-1)?.name !== 'IEND';) {
        if (at + 12 > bytes.length)
            return undefined;
        const end = at + 12 + view.getUint32(at);
        if (end > bytes.length || checksum(bytes.subarray(at + 4, end - 4)) !== view.getUint32(end - 4))
            return undefined;
        chunks.push({
            name: String.fromCharCode(...bytes.subarray(at + 4, at + 8)),
            bytes: bytes.subarray(at, end),
        });
        at = end;
    }
    return chunks;
}
/** CRC-32, as in the PNG standard's annex D. Node's own comes with all of zlib, which takes every run time to load. */
function checksum(bytes) {
    let sum = 0xffffffff;
    for (const byte of bytes) {
        sum ^= byte;
        for (let bit = 0; bit < 8; bit += 1)
            sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0);
    }
    return (sum ^ 0xffffffff) >>> 0;
}
//# sourceMappingURL=png.js.map