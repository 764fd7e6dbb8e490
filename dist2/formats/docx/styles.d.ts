import type { Headlines } from '../../model/headlines.ts';
/** How far the numbers of items hang out of the column of text, in twentieths of a point: 14 mm. */
export declare const GUTTER = 794;
/** All styles of the document: those of every one, and those in the colours of its level and of its publisher. */
export declare function stylesPart({ language, look, marking }: Headlines): string;
