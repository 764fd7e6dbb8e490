import type { Headlines } from '../../levels/headlines.ts';
import { coloursOf } from '../look/colours.ts';
import { element } from './package.ts';
import { GUTTER, TEXT_WIDTH } from './page.ts';
import { BOLD, color, edge, fill, QUIET, type Style, size, spacing } from './style.ts';

/** How far the sides of the box are from its words, in points; its left side is in line with the numbers of items. */
const SIDES = { 'w:top': 7, 'w:left': 31, 'w:bottom': 6, 'w:right': 14 } as const;

/** The box of the marking, and the head and the foot of each page. */
export function markingParagraphs(marking: Headlines['marking']): readonly Style[] {
  const colours = coloursOf(marking.level.name);
  const sides = Object.entries(SIDES).map(([side, distance]) => edge(side, 12, distance, colours.edge));
  return [
    {
      id: 'Marking',
      name: 'Marking',
      basedOn: 'Normal',
      next: 'Title',
      paragraph: [
        element('w:pBdr', {}, ...sides),
        fill(colours.fill),
        spacing(0, 420),
        element('w:ind', { 'w:left': 0, 'w:right': SIDES['w:right'] * 20 + 30 }),
        element('w:contextualSpacing'), // a draft has two such paragraphs
      ],
      letters: [color(colours.ink)],
    },
    { id: 'Header', name: 'header', basedOn: 'Normal', ...MARGINAL },
    { id: 'Footer', name: 'footer', basedOn: 'Normal', ...MARGINAL },
  ];
}

/** The marking at the head and the foot of each page, in the same colours. */
export function chipStyle(marking: Headlines['marking']): Style {
  const colours = coloursOf(marking.level.name);
  const around = edge('w:bdr', 6, 0, colours.edge);
  return { id: 'Chip', name: 'Chip', letters: [BOLD, color(colours.ink), around, fill(colours.fill)] };
}

const MARGINAL = {
  paragraph: [
    element('w:tabs', {}, element('w:tab', { 'w:val': 'right', 'w:pos': TEXT_WIDTH })),
    spacing(0, 0, 240),
    element('w:ind', { 'w:left': -GUTTER }),
  ],
  letters: [color(QUIET), size(9.5)],
};
