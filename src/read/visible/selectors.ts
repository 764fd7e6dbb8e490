import type { DefaultTreeAdapterTypes as Html } from 'parse5';

/** What an element must be, as far as a selector names it. */
interface Compound {
  readonly type: string;
  readonly classes: readonly string[];
  readonly ids: readonly string[];
}

/** Pseudo-elements that hold no text of the page, and what holds only while somebody points at it. */
const BESIDE = /::(?!first-l|details-content)[\w-]+|:(?:before|after|hover|active|focus[\w-]*)(?![\w-])/;

/**
 * How much selectors weigh for an element (by identities, classes and names, as in a browser), or nothing where none
 * can hold. What is hard to tell (an attribute, a neighbour, a state, `:not`, `:is`) is taken to hold.
 */
export function weightFor(selectors: string): (element: Html.Element) => number | undefined {
  const chains = withoutBrackets(selectors)
    .split(',')
    .filter((selector) => !BESIDE.test(selector))
    .map(compounds)
    .map((chain) => ({ chain, weight: chain.reduce((sum, compound) => sum + weightOf(compound), 0) }));
  return (element) => {
    const weights = chains.filter(({ chain }) => holds(chain, element)).map(({ weight }) => weight);
    return weights.length === 0 ? undefined : Math.max(...weights);
  };
}

function weightOf({ type, classes, ids }: Compound): number {
  return ids.length * 10_000 + classes.length * 100 + (type === '' ? 0 : 1);
}

function withoutBrackets(selectors: string): string {
  let plain = selectors.replace(/\[[^\]]*\]/g, '');
  while (/\([^()]*\)/.test(plain)) plain = plain.replace(/\([^()]*\)/g, '');
  return plain;
}

/** The compounds of a selector from the outermost to the element itself, without those of its neighbours. */
function compounds(selector: string): readonly Compound[] {
  const alone = selector.trim().replace(/[^\s>+~]+\s*[+~]\s*/g, '');
  return alone.split(/[\s>]+/).map((text) => {
    const named = text.replace(/^[^|]*\|/, '').replace(/^:root/, 'html');
    const [, type = ''] = /^([^.#:&*]+)/.exec(named) ?? [];
    const all = (sign: RegExp) => [...named.matchAll(sign)].map(([, name = '']) => name);
    return { type, classes: all(/\.([^.#:&]+)/g), ids: all(/#([^.#:&]+)/g) };
  });
}

function holds(chain: readonly Compound[], element: Html.Element): boolean {
  const own = chain.at(-1);
  if (!own || !isOf(own, element)) return false;
  const around = ancestors(element);
  return chain.slice(0, -1).every((compound) => around.some((ancestor) => isOf(compound, ancestor)));
}

function ancestors(element: Html.Element): readonly Html.Element[] {
  const found: Html.Element[] = [];
  let node: Html.ParentNode | null = element.parentNode;
  while (node && 'tagName' in node) {
    found.push(node);
    node = node.parentNode;
  }
  return found;
}

function isOf({ type, classes, ids }: Compound, element: Html.Element): boolean {
  if (type !== '' && type !== element.tagName.toLowerCase()) return false;
  const own = attribute(element, 'class').toLowerCase().split(/\s+/);
  return (
    classes.every((name) => own.includes(name)) &&
    ids.every((name) => name === attribute(element, 'id').toLowerCase())
  );
}

/** The value of an attribute, or nothing. */
export function attribute({ attrs }: Html.Element, wanted: string): string {
  return attrs.find(({ name }) => name === wanted)?.value ?? '';
}
