import { toneOf } from '../../base/policy.ts';

/** The colours of a marking, in hexadecimal digits, with a contrast to its words of at least 4.5 to 1. */
export interface Colours {
  readonly fill: string;
  readonly ink: string;
  readonly edge: string;
}

export const INK = '1D2329';
const WHITE = 'FFFFFF';

const PLAIN: Colours = { fill: WHITE, ink: INK, edge: INK };
const COLOURS: Readonly<Record<string, Colours>> = {
  green: { fill: '1B6B3A', ink: WHITE, edge: '1B6B3A' },
  amber: { fill: 'FFB81C', ink: INK, edge: 'B87900' },
  red: { fill: 'B3131F', ink: WHITE, edge: 'B3131F' },
};

/** The colours of a level, for Word documents and e-mails: the templates of HTML and PDF have their own. */
export function coloursOf(level: string): Colours {
  return COLOURS[toneOf(level)] ?? PLAIN;
}
