import { type Insertion, withInsertions } from './insertions.ts';

/** Where the native build has what ISO 14289-1 asks for in its sections 5 (which part) and 7.1 (the title is shown). */
const MARKS: readonly Insertion[] = [
  {
    behind: 'xmlns:pdf="http://ns.adobe.com/pdf/1.3/" ',
    text: ' xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" ',
  },
  { behind: '</xmp:CreateDate>', text: '<pdfuaid:part>1</pdfuaid:part>' },
  { behind: '/ViewerPreferences <<', text: '\n    /DisplayDocTitle true' },
];

/**
 * A PDF by Typst that keeps the rules of PDF/UA-1 but does not say so becomes one that does, byte for byte as the
 * native build of the engine makes it.
 */
export function identifiedAsUa(pdf: Uint8Array): Uint8Array {
  return withInsertions(pdf, MARKS);
}
