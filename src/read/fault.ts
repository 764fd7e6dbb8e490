import type { OuterText, UnreadReason } from '../base/passage.ts';

/** Thrown by the readers of PDFs and archives, because damage can turn up at any depth. `orUnread` catches it. */
export class ReadFault extends Error {
  readonly trouble: UnreadReason;

  constructor(trouble: UnreadReason) {
    super(trouble);
    this.trouble = trouble;
  }
}

/** What a reader reads; or, once it throws a fault, nothing and the reason. */
export function orUnread(read: () => OuterText): OuterText {
  try {
    return read();
  } catch (thrown) {
    if (thrown instanceof ReadFault) return { passages: [], unread: [{ reason: thrown.trouble }], parts: [] };
    throw thrown;
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
  if (allowance.left < 0) throw new ReadFault('too-large');
}
