import type { UnreadReason } from '../../base/passage.ts';

/** Thrown by the readers below `pdfPassages`, which catches it: damage can turn up at any depth of any reader. */
export class PdfFault extends Error {
  readonly trouble: UnreadReason;

  constructor(trouble: UnreadReason) {
    super(trouble);
    this.trouble = trouble;
  }
}

/** What reading one file may still cost, in bytes or their like. Every reader that can make much of little spends. */
export interface Allowance {
  left: number;
}

export const MOST_BYTES = 128 * 1024 * 1024;

export function spend(allowance: Allowance, bytes: number): void {
  allowance.left -= bytes;
  if (allowance.left < 0) throw new PdfFault('too-large');
}
