import { element } from './package.ts';

/** The colours of the PDF. */
export const QUIET = '4D5761';
export const RULE = '8B949D';

/** A style (ECMA-376-1, 17.7.4), with the name by which Word lists it. */
export interface Style {
  readonly id: string;
  readonly name: string;
  readonly basedOn?: string;
  /** The style of the paragraph after it. */
  readonly next?: string;
  readonly paragraph?: readonly string[];
  readonly letters?: readonly string[];
}

export function styleElement(type: 'paragraph' | 'character', style: Style): string {
  const { id, name, basedOn, next, paragraph = [], letters = [] } = style;
  const isDefault = id === 'Normal' || id === 'DefaultParagraphFont';
  return element(
    'w:style',
    { 'w:type': type, 'w:default': isDefault ? 1 : undefined, 'w:styleId': id },
    element('w:name', { 'w:val': name }),
    basedOn ? element('w:basedOn', { 'w:val': basedOn }) : '',
    next ? element('w:next', { 'w:val': next }) : '',
    element('w:qFormat'),
    paragraph.length > 0 ? element('w:pPr', {}, ...paragraph) : '',
    letters.length > 0 ? element('w:rPr', {}, ...letters) : '',
  );
}

/** Hebrew and Arabic have a weight, a slant and a size of their own in Word. */
export const BOLD = element('w:b') + element('w:bCs');
export const ITALIC = element('w:i') + element('w:iCs');

export function color(rgb: string): string {
  return element('w:color', { 'w:val': rgb });
}

/** Letters of so many points, which Word counts in halves. */
export function size(points: number): string {
  return element('w:sz', { 'w:val': points * 2 }) + element('w:szCs', { 'w:val': points * 2 });
}

/** White space before and after in twentieths of a point, and between lines in 240ths of what the font asks for. */
export function spacing(before: number, after: number, line?: number): string {
  const lines = line === undefined ? {} : { 'w:line': line, 'w:lineRule': 'auto' };
  return element('w:spacing', { 'w:before': before, 'w:after': after, ...lines });
}

/** A line along a side of something: its width in eighths of a point, its distance in points. */
export function edge(side: string, width: number, distance: number, rgb: string): string {
  return element(side, { 'w:val': 'single', 'w:sz': width, 'w:space': distance, 'w:color': rgb });
}

export function fill(rgb: string): string {
  return element('w:shd', { 'w:val': 'clear', 'w:color': 'auto', 'w:fill': rgb });
}
