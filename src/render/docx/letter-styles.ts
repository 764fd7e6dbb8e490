import { CODE_FONT } from './fonts.ts';
import { element } from './package.ts';
import { BOLD, color, ITALIC, QUIET, type Style } from './style.ts';

/** How a stretch of text is marked up, by everything around it. */
export interface MarkUp {
  readonly isLink?: boolean;
  readonly isPresenter?: boolean;
  readonly isCode?: boolean;
  readonly isMark?: boolean;
  readonly isStrong?: boolean;
  readonly isEmphasised?: boolean;
  readonly isChip?: boolean;
  /** Whether it stands in a paragraph whose style is bold. */
  readonly isBoldAround?: boolean;
}

/** What a style says of its letters, in the order in which Word wants it (17.3.2.28). */
const ORDER = ['font', 'weight', 'slant', 'spelling', 'colour', 'line'] as const;
type Letters = Readonly<Partial<Record<(typeof ORDER)[number], string>>>;

const UNDERLINED = element('w:u', { 'w:val': 'single' });

/** The styles of the kinds of mark-up, by the names that Word's users know. */
const KINDS: readonly (readonly [kind: keyof MarkUp, id: string, of: (accent: string) => Letters])[] = [
  ['isLink', 'Hyperlink', (accent) => ({ colour: color(accent), line: UNDERLINED })],
  ['isPresenter', 'Presenter', () => ({ colour: color(QUIET) })],
  ['isCode', 'Code', () => ({ font: CODE_FONT, spelling: element('w:noProof') })],
  ['isMark', 'Mark', (accent) => ({ weight: BOLD, colour: color(accent) })],
  ['isStrong', 'Strong', () => ({ weight: BOLD })],
  ['isEmphasised', 'Emphasis', () => ({ slant: ITALIC })],
  ['isChip', 'Chip', () => ({})],
];

/**
 * The id of the style of a run, which can have one alone: that of all its kinds, such as `HyperlinkEmphasis`. In a bold
 * paragraph nothing is bold besides, because where two styles are bold Word makes the letters plain again (17.7.3).
 */
export function letterStyle(markUp: MarkUp): string {
  const kinds = KINDS.filter(([kind]) => markUp[kind] && !(markUp.isBoldAround && kind === 'isStrong'));
  return kinds.map(([, id]) => id).join('');
}

/** Each kind's style, and those of several kinds that a document has: they follow the style of the first one. */
export function letterStyles(accent: string, used: readonly string[]): readonly Style[] {
  const single = KINDS.map(([, id]) => id).filter((id) => id !== 'Chip');
  const several = [...new Set(used)].filter((id) => id !== 'Chip' && !single.includes(id)).sort();
  const styles = [...single, ...several].map((id): Style => {
    const kinds = KINDS.filter(([, name]) => id.includes(name));
    const [own = {}, ...others] = kinds.map(([, , letters]) => letters(accent));
    const [first = '', ...names] = kinds.map(([, name]) => name);
    if (names.length === 0) return { id, name: id, letters: ORDER.flatMap((part) => own[part] ?? []) };
    const added = ORDER.filter((part) => own[part] === undefined);
    const letters = added.flatMap((part) => others.find((kind) => kind[part])?.[part] ?? []);
    return { id, name: [first, ...names].join(' '), basedOn: first, letters };
  });
  return [{ id: 'DefaultParagraphFont', name: 'Default Paragraph Font' }, ...styles];
}
