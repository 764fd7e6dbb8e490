/** How ZIP (and DOCX …), gzip, 7z, RAR, bzip2, xz, Zstandard and old Office files begin, in hexadecimal. */
const PACKED = /^(?:504b0304|1f8b|377abcaf|52617221|425a68|fd377a58|28b52ffd|d0cf11e0)/;

const PDF_HEADER = /%PDF-\d/;
/** How far from the start a viewer looks for the header, behind a mark of the encoding or the head of a message. */
const PDF_HEADER_WITHIN = 1024;
const PDF_OBJECT = /\d[\0\t\n\f\r ]{1,99}\d{1,5}[\0\t\n\f\r ]{1,99}obj(?![a-z])/;

/** Whether a viewer would take bytes for a PDF. A text that speaks of PDFs has no objects. */
export function isPdf(bytes: Uint8Array): boolean {
  const header = PDF_HEADER.exec(latin1(bytes.subarray(0, PDF_HEADER_WITHIN)));
  if (!header || isPacked(bytes)) return false;
  return header.index === 0 || PDF_OBJECT.test(latin1(bytes));
}

function latin1({ buffer, byteOffset, byteLength }: Uint8Array): string {
  return Buffer.from(buffer, byteOffset, byteLength).toString('latin1');
}

/** Whether bytes begin as something compressed, in which no text can be seen. */
export function isPacked(bytes: Uint8Array): boolean {
  return PACKED.test(Buffer.from(bytes.subarray(0, 5)).toString('hex'));
}
