import type { Headlines } from '../../levels/headlines.ts';
import { CODE_FONT, TEXT_FONT } from './fonts.ts';
import { chipStyle, markingParagraphs } from './marking-styles.ts';
import { element, NAMESPACES, xmlFile } from './package.ts';
import { HEADINGS, organisationStyle, PARAGRAPH_STYLES } from './paragraph-styles.ts';
import { BOLD, color, edge, INK, ITALIC, QUIET, RULE, type Style, size, styleElement } from './style.ts';

/**
 * All styles of the document: those of every one, and those in the colours of its level and of its publisher. What
 * differs from them in the text is no more than its paragraphs need (a test names it), so that a change to a style
 * reaches all of them.
 */
export function stylesPart({ language, look, marking }: Headlines): string {
  const accent = look.accent.onLight.replace('#', '');
  const paragraphs = [
    ...PARAGRAPH_STYLES,
    ...HEADINGS,
    ...markingParagraphs(marking),
    organisationStyle(accent),
  ];
  const letters = [...CHARACTER_STYLES, ...accentStyles(accent), chipStyle(marking)];
  const styles = [
    ...paragraphs.map((style) => styleElement('paragraph', style)),
    ...letters.map((style) => styleElement('character', style)),
  ];
  return xmlFile(element('w:styles', NAMESPACES, defaults(language), ...styles, TABLE_STYLE));
}

function accentStyles(accent: string): readonly Style[] {
  return [
    { id: 'Hyperlink', name: 'Hyperlink', letters: [color(accent), element('w:u', { 'w:val': 'single' })] },
    { id: 'Mark', name: 'Mark', letters: [BOLD, color(accent)] },
  ];
}

const CHARACTER_STYLES: readonly Style[] = [
  { id: 'DefaultParagraphFont', name: 'Default Paragraph Font' },
  { id: 'Strong', name: 'Strong', letters: [BOLD] },
  { id: 'Emphasis', name: 'Emphasis', letters: [ITALIC] },
  { id: 'Code', name: 'Code', letters: [CODE_FONT, element('w:noProof')] },
  { id: 'Presenter', name: 'Presenter', letters: [color(QUIET)] },
];

/** Lines are as far apart as in the PDF, or further where another font asks for more. */
function defaults(language: string): string {
  const letters = [TEXT_FONT, color(INK), size(12), element('w:lang', { 'w:val': language })];
  const lines = { 'w:before': 0, 'w:after': 80, 'w:line': 331, 'w:lineRule': 'atLeast' };
  const paragraph = element('w:pPr', {}, element('w:widowControl'), element('w:spacing', lines));
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
