import { childOf, elementsOf, valOf, type XmlElement } from '../../read/zip/xml.ts';

/** What a style says of its paragraphs or runs, with all that it takes from the styles below it. */
export interface WordStyle {
  readonly strong?: boolean;
  readonly emphasis?: boolean;
  readonly code?: boolean;
  /** The level of an outline, from 0. */
  readonly outline?: number;
  /** The list that its paragraphs are entries of, and how deep. */
  readonly list?: { readonly id: string; readonly depth: number };
}

export type WordStyles = (id: string | null | undefined) => WordStyle;

const DEEPEST = 16;

/** The styles of a document, by their ids (ECMA-376 part 1, 17.7). */
export function stylesIn(part: XmlElement | undefined): WordStyles {
  const elements = new Map(
    (part ? elementsOf(part, 'style') : []).map((style) => [style.attributes.get('styleId'), style]),
  );
  const styleOf = (id: string | undefined, depth: number): WordStyle => {
    const element = elements.get(id);
    if (!element || depth > DEEPEST) return {};
    return { ...styleOf(valOf(element, 'basedOn'), depth + 1), ...ownStyle(element) };
  };
  return (id) => styleOf(id ?? undefined, 0);
}

function ownStyle(element: XmlElement): WordStyle {
  const run = childOf(element, 'rPr');
  const paragraph = childOf(element, 'pPr');
  const list = childOf(paragraph, 'numPr');
  const id = valOf(list, 'numId');
  const outline = Number(valOf(paragraph, 'outlineLvl') ?? 'none');
  return {
    ...onOrOff('strong', childOf(run, 'b')),
    ...onOrOff('emphasis', childOf(run, 'i')),
    ...(isFixedFont(childOf(run, 'rFonts')?.attributes.get('ascii')) ? { code: true } : {}),
    ...(outline >= 0 && outline < 9 ? { outline } : {}),
    ...(id === undefined ? {} : { list: { id, depth: Number(valOf(list, 'ilvl') ?? 0) } }),
  };
}

/** Whether all letters of a font are as wide, as those of code are. */
export function isFixedFont(font: string | null | undefined): boolean {
  return /mono|courier|consolas|menlo/i.test(font ?? '');
}

function onOrOff(key: 'strong' | 'emphasis', element: XmlElement | undefined): WordStyle {
  if (!element) return {};
  return { [key]: !['0', 'false', 'off'].includes(element.attributes.get('val') ?? '') };
}
