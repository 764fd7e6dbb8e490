import { element, FOOTER, HEADER } from './package.ts';

/** All measures of the page are in twentieths of a point. */

/**
 * How far the numbers of items and the box of the marking hang out of the column of text. Word draws the side of a box
 * no further from its text than 31 points, and the line itself takes a point and a half.
 */
export const GUTTER = 650;
/** How far each level of a list goes in. */
export const INDENT = 340;
/** The width of the column of text on the page: 148 mm. */
export const TEXT_WIDTH = 8391;

/** What is between two columns of names: 6 mm. */
const BETWEEN = 340;

/** A4 with the margins of the PDF. */
const PAGE = [
  element('w:pgSz', { 'w:w': 11906, 'w:h': 16838 }),
  element('w:pgMar', {
    'w:top': 1531,
    'w:right': 1474,
    'w:bottom': 1417,
    'w:left': 2041,
    'w:header': 820,
    'w:footer': 700,
    'w:gutter': 0,
  }),
];

/** A part of the document with so many columns, which goes on where the one before it ends (ECMA-376-1, 17.6). */
export function partInColumns(columns: 1 | 2): string {
  return element(
    'w:sectPr',
    {},
    element('w:headerReference', { 'w:type': 'default', 'r:id': HEADER }),
    element('w:footerReference', { 'w:type': 'default', 'r:id': FOOTER }),
    element('w:type', { 'w:val': 'continuous' }),
    ...PAGE,
    element('w:cols', { 'w:num': columns, 'w:space': BETWEEN }),
  );
}
