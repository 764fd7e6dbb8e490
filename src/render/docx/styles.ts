import type { Headlines } from '../../levels/headlines.ts';
import { TEXT_FONT } from './fonts.ts';
import { letterStyles } from './letter-styles.ts';
import { chipStyle, markingParagraphs } from './marking-styles.ts';
import { element, NAMESPACES, xmlFile } from './package.ts';
import { CONTENTS_STYLES, HEADINGS, organisationStyle, PARAGRAPH_STYLES } from './paragraph-styles.ts';
import { edge, QUIET, RULE, size, spacing, styleElement } from './style.ts';

/**
 * All styles of the document: those of every one, and those in the colours of its level and of its publisher. What
 * differs from them in the text is no more than its paragraphs need (a test names it), so that a change to a style
 * reaches all of them.
 */
export function stylesPart({ language, look, marking }: Headlines, document: string): string {
  const accent = look.accent.onLight.replace('#', '');
  const paragraphs = [
    ...PARAGRAPH_STYLES,
    ...HEADINGS,
    ...CONTENTS_STYLES,
    ...markingParagraphs(marking),
    organisationStyle(accent),
  ];
  const used = [...document.matchAll(/<w:rStyle w:val="(\w+)"\/>/g)].map(([, id = '']) => id);
  const letters = [...letterStyles(accent, used), chipStyle(marking)];
  const styles = [
    ...paragraphs.map((style) => styleElement('paragraph', style)),
    ...letters.map((style) => styleElement('character', style)),
  ];
  return xmlFile(element('w:styles', NAMESPACES, defaults(language), ...styles, TABLE_STYLE));
}

/** In the font of the PDF, lines are as far apart as there: less than that font asks for. */
function defaults(language: string): string {
  const letters = [TEXT_FONT, size(12), element('w:lang', { 'w:val': language })];
  const paragraph = element('w:pPr', {}, element('w:widowControl'), spacing(0, 90, 232));
  return element(
    'w:docDefaults',
    {},
    element('w:rPrDefault', {}, element('w:rPr', {}, ...letters)),
    element('w:pPrDefault', {}, paragraph),
  );
}

/** Lines between rows alone; the text of the first column is in line with that around the table. */
const TABLE_STYLE = element(
  'w:style',
  { 'w:type': 'table', 'w:customStyle': 1, 'w:styleId': 'Table' },
  element('w:name', { 'w:val': 'Table' }),
  element('w:qFormat'),
  element(
    'w:tblPr',
    {},
    element(
      'w:tblBorders',
      {},
      edge('w:top', 6, 0, QUIET),
      edge('w:bottom', 6, 0, QUIET),
      edge('w:insideH', 4, 0, RULE),
    ),
    element(
      'w:tblCellMar',
      {},
      element('w:left', { 'w:w': 0, 'w:type': 'dxa' }),
      element('w:right', { 'w:w': 227, 'w:type': 'dxa' }),
    ),
  ),
  element(
    'w:tblStylePr',
    { 'w:type': 'firstRow' },
    element('w:tcPr', {}, element('w:tcBorders', {}, edge('w:bottom', 6, 0, QUIET))),
  ),
);
