import type { Passage } from '../../model/passage.ts';
import { type Allowance, type PdfTrouble } from './fault.ts';
export type { Passage } from '../../model/passage.ts';
/** A PDF in which there may be text that cannot be read, and why. */
export interface PdfUnreadable {
    readonly reason: PdfTrouble;
}
/**
 * Everything in a PDF that can be read as text: pages as their fonts read them, and every string, name, metadata,
 * attachment and other stream, in all revisions (ISO 32000-1). Or why it cannot be read, which is never an empty list.
 */
export declare function pdfPassages(bytes: Uint8Array, allowance?: Allowance): readonly Passage[] | PdfUnreadable;
