/** How ZIP (and DOCX …), gzip, 7z, RAR, bzip2, xz, Zstandard and old Office files begin, in hexadecimal. */
const PACKED = /^(?:504b0304|1f8b|377abcaf|52617221|425a68|fd377a58|28b52ffd|d0cf11e0)/;
/** Whether bytes begin as a PDF. */
export function isPdf(bytes) {
    return Buffer.from(bytes.subarray(0, 5)).toString('latin1') === '%PDF-';
}
/** Whether bytes begin as something compressed, in which no text can be seen. */
export function isPacked(bytes) {
    return PACKED.test(Buffer.from(bytes.subarray(0, 5)).toString('hex'));
}
//# sourceMappingURL=file-kind.js.map