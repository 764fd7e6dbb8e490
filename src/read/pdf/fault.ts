import type { UnreadReason } from '../../base/passage.ts';

/** Thrown by the readers below `pdfPassages`, which catches it, because damage can turn up at any depth. */
export class PdfFault extends Error {
  readonly trouble: UnreadReason;

  constructor(trouble: UnreadReason) {
    super(trouble);
    this.trouble = trouble;
  }
}

/**
 * What reading one file may still cost, in bytes or the like. Every reader whose output can far exceed its input
 * draws on it.
 */
export interface ReadingAllowance {
  left: number;
}

export const MOST_BYTES = 128 * 1024 * 1024;

export function spend(allowance: ReadingAllowance, bytes: number): void {
  allowance.left -= bytes;
  if (allowance.left < 0) throw new PdfFault('too-large');
}
