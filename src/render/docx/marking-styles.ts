import { toneOf } from '../../base/policy.ts';
import type { Headlines } from '../../levels/headlines.ts';
import { element } from './package.ts';
import { GUTTER, TEXT_WIDTH } from './page.ts';
import { BOLD, color, edge, fill, INK, QUIET, type Style, size, spacing, WHITE } from './style.ts';

/** The colours of a level, with a contrast to its words of at least 4.5 to 1. */
interface Tone {
  readonly ground: string;
  readonly ink: string;
  readonly line: string;
}

const PLAIN: Tone = { ground: WHITE, ink: INK, line: INK };
const TONES: Readonly<Record<string, Tone>> = {
  green: { ground: '1B6B3A', ink: WHITE, line: '1B6B3A' },
  amber: { ground: 'FFB81C', ink: INK, line: 'B87900' },
  red: { ground: 'B3131F', ink: WHITE, line: 'B3131F' },
};

function toneFor({ level }: Headlines['marking']): Tone {
  return TONES[toneOf(level.name)] ?? PLAIN;
}

/** How far the sides of the box are from its words, in points; its left side is in line with the numbers of items. */
const SIDES = { 'w:top': 7, 'w:left': 31, 'w:bottom': 6, 'w:right': 14 } as const;

/** The box of the marking, and the head and the foot of each page. */
export function markingParagraphs(marking: Headlines['marking']): readonly Style[] {
  const { ground, ink, line } = toneFor(marking);
  const sides = Object.entries(SIDES).map(([side, distance]) => edge(side, 12, distance, line));
  return [
    {
      id: 'Marking',
      name: 'Marking',
      basedOn: 'Normal',
      next: 'Title',
      paragraph: [
        element('w:pBdr', {}, ...sides),
        fill(ground),
        spacing(0, 420),
        element('w:ind', { 'w:left': 0, 'w:right': SIDES['w:right'] * 20 + 30 }),
        element('w:contextualSpacing'), // a draft has two such paragraphs
      ],
      letters: [color(ink)],
    },
    { id: 'Header', name: 'header', basedOn: 'Normal', ...MARGINAL },
    { id: 'Footer', name: 'footer', basedOn: 'Normal', ...MARGINAL },
  ];
}

/** The marking at the head and the foot of each page, in the same colours. */
export function chipStyle(marking: Headlines['marking']): Style {
  const { ground, ink, line } = toneFor(marking);
  return { id: 'Chip', name: 'Chip', letters: [BOLD, color(ink), edge('w:bdr', 6, 0, line), fill(ground)] };
}

const MARGINAL = {
  paragraph: [
    element('w:tabs', {}, element('w:tab', { 'w:val': 'right', 'w:pos': TEXT_WIDTH })),
    spacing(0, 0, 240),
    element('w:ind', { 'w:left': -GUTTER }),
  ],
  letters: [color(QUIET), size(9.5)],
};
