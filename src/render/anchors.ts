import { hashOf } from '../base/key.ts';
import { visibleText } from '../base/prose.ts';
import type { Section } from '../levels/headlines.ts';
import type { ShownItem } from '../levels/redacted.ts';

/** The anchors of former numbers, each for the first section that had it, and only where no section has it now. */
export function withFormerAnchors(
  sections: readonly Section[],
  items: readonly ShownItem[],
  used: Set<string>,
): readonly Section[] {
  return sections.map((section, i) => {
    const { formerly, items: parts = [] } = items[i] ?? {};
    const former = formerly === undefined ? '' : numberAnchor(formerly);
    const isFree = former !== '' && !used.has(former);
    if (isFree) used.add(former);
    const inner = withFormerAnchors(section.sections, parts, used);
    return { ...section, sections: inner, ...(isFree && { formerAnchor: former }) };
  });
}

/**
 * `item-12` for a numbered item; a part without a number has the words of its title, below the anchor of the item that
 * it belongs to. No part is counted: another one that becomes visible must not move it.
 */
export function anchorOf({ number, title }: ShownItem, parent: string): string {
  return number === undefined ? `${parent}-${wordsInAnchor(visibleText(title.prose))}` : numberAnchor(number);
}

function numberAnchor(number: string): string {
  return `item-${inAnchor(number)}`;
}

/** `point-1228` for a point with the number `1228.` */
export function pointAnchor(number: string): string {
  return `point-${inAnchor(number).replace(/[.-]+$/, '')}`;
}

/** `action-28.3` for an action with the id 28.3. */
export function actionAnchor(id: string): string {
  return `action-${inAnchor(id)}`;
}

function inAnchor(number: string): string {
  return number.replace(/[^A-Za-z0-9.-]+/g, '-');
}

/** Letters a to z and digits, with hyphens between words; of a title in another script, a hash. */
function wordsInAnchor(title: string): string {
  const plain = title
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase();
  const words = plain.replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '');
  return words === '' ? hashOf(title).slice(0, 8) : words;
}

/** An anchor that no section has yet. */
export function unused(anchor: string, used: Set<string>): string {
  let name = anchor;
  for (let n = 2; used.has(name); n++) name = `${anchor}-${n}`;
  used.add(name);
  return name;
}
