/** Red, green and blue, each from 0 to 255. */
export type Colour = readonly [number, number, number];

export const WHITE: Colour = [255, 255, 255];

/** The lowest contrast of a text with its background (https://www.w3.org/TR/WCAG22/#contrast-minimum). */
export const LEAST_CONTRAST = 4.5;

/** `#0b4f8a` as a colour, or nothing if it is written otherwise. */
export function parseColour(text: string): Colour | undefined {
  const [, red = '', green = '', blue = ''] = /^#([\da-f]{2})([\da-f]{2})([\da-f]{2})$/i.exec(text) ?? [];
  return red === '' ? undefined : [parseInt(red, 16), parseInt(green, 16), parseInt(blue, 16)];
}

/** A colour as CSS and Typst write it: `#0b4f8a`. */
export function colourCode(colour: Colour): string {
  return `#${colour.map((part) => Math.round(part).toString(16).padStart(2, '0')).join('')}`;
}

/** A colour with some white in it: the first share is its own, from 0 to 1. */
export function withWhite(colour: Colour, share: number): Colour {
  const [red, green, blue] = colour.map((part) => part * share + 255 * (1 - share));
  return [red ?? 0, green ?? 0, blue ?? 0];
}

/** The contrast of two colours, from 1 to 21 (https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio). */
export function contrast(a: Colour, b: Colour): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

/** https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
function luminance(colour: Colour): number {
  const [red = 0, green = 0, blue = 0] = colour.map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
