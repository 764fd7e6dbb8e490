import type { Passage } from '../../model/passage.ts';
import { type ContentText } from './content.ts';
import type { FontFinder } from './fonts.ts';
import { type PdfFile } from './lookup.ts';
import { type PdfPage } from './pages.ts';
import { type PdfValue } from './values.ts';
/** The pages of a file become their texts. */
export declare function pagePassages(pages: readonly PdfPage[], fonts: FontFinder, names: Set<string>, file: PdfFile): readonly Passage[];
/** The text of a content stream, and all that stands beside it; the names go to the others of the file. */
export declare function textPassages({ shown, spoken, mirrored, strings, names: used }: ContentText, names: Set<string>): readonly Passage[];
/** Content becomes its text, or several, where a font cannot be told: one for each that it may be. */
export declare function contentTexts(source: string, resources: readonly PdfValue[], fonts: FontFinder, file: PdfFile): readonly ContentText[];
