import { type CodeRange } from './cmap.ts';
import { type PdfFile } from './lookup.ts';
import { type PdfValue } from './values.ts';
/** How the strings that a font shows are read. */
export interface PdfFont {
    readonly codespace: readonly CodeRange[];
    readonly textOf: (code: string) => string;
}
/** The fonts that a name can mean in some resources: what a font was before an update counts too. Never none. */
export type FontFinder = (resources: readonly PdfValue[], name: string) => readonly PdfFont[];
/** A file becomes the way to its fonts; each font is read once (ISO 32000-1, 9.5 to 9.10). */
export declare function fontFinder(file: PdfFile): FontFinder;
/** The strings of a font become text. */
export declare function decodeCodes(codes: string, { codespace, textOf }: PdfFont): string;
