/** Thrown by the readers below `pdfPassages`, which catches it: damage can turn up at any depth of any reader. */
export class PdfFault extends Error {
    trouble;
    constructor(trouble) {
        super(trouble);
        this.trouble = trouble;
    }
}
export const MOST_BYTES = 128 * 1024 * 1024;
export function spend(allowance, bytes) {
    allowance.left -= bytes;
    if (allowance.left < 0)
        throw new PdfFault('too-large');
}
//# sourceMappingURL=fault.js.map