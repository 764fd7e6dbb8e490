/** Red, green and blue, each from 0 to 255. */
export type Colour = readonly [number, number, number];
export declare const WHITE: Colour;
/** How far a text must stand out from its background (https://www.w3.org/TR/WCAG22/#contrast-minimum). */
export declare const LEAST_CONTRAST = 4.5;
/** `#0b4f8a` as a colour, or nothing if it is written otherwise. */
export declare function parseColour(text: string): Colour | undefined;
/** A colour as CSS and Typst write it: `#0b4f8a`. */
export declare function colourCode(colour: Colour): string;
/** A colour with some white in it: the first share is its own, from 0 to 1. */
export declare function withWhite(colour: Colour, share: number): Colour;
/** How far two colours stand apart, from 1 to 21 (https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio). */
export declare function contrast(a: Colour, b: Colour): number;
