import { type DefaultTreeAdapterTypes as Html, parse } from 'parse5';
import { blendingIn } from './colours.ts';
import { attribute, type Declaration, declarationsIn, declarationsOf, hides, weightFor } from './css.ts';

type Test = (element: Html.Element) => boolean;

/** Elements whose content a browser does not show, or shows only in place of something that it cannot show. */
const UNSEEN: ReadonlySet<string> = new Set(
  (
    'head title style script template noscript noembed noframes iframe object embed video audio canvas svg math ' +
    'datalist select option textarea progress meter rp'
  ).split(' '),
);

/**
 * The text that every reader of a page sees, on a screen and on paper: without comments, scripts and replacements;
 * without what is closed (`<details>`, `<dialog>`, `popover`, `hidden`); and without what a style sheet or a `style`
 * attribute of the page hides, or could hide, in any medium. `linked` is the style sheet of another file. It is not a
 * browser: any property that can hide makes the text not count.
 */
export function visibleHtml(source: string, linked = ''): string {
  const page = parse(source);
  const { isHidden, isBlending } = stylesOf(elementsOf(page), declarationsIn(linked));
  const seen: string[] = [];
  const next: (Html.Node | string)[] = [page];
  for (let node = next.pop(); node !== undefined; node = next.pop()) {
    if (typeof node === 'string') seen.push(node);
    else if (node.nodeName === '#text' && 'value' in node) {
      const { parentNode } = node;
      const isLost = parentNode && 'tagName' in parentNode && isBlending(parentNode);
      if (!isLost) seen.push(node.value);
    } else if ('childNodes' in node) {
      if ('tagName' in node && (isUnseen(node) || isHidden(node))) continue;
      next.push(' ', ...shownChildren(node).toReversed(), ' ');
    }
  }
  return seen.join('');
}

function elementsOf(page: Html.Document): readonly Html.Element[] {
  const found: Html.Element[] = [];
  const next: Html.Node[] = [page];
  for (let node = next.pop(); node; node = next.pop()) {
    if ('tagName' in node) found.push(node);
    if ('childNodes' in node) next.push(...node.childNodes);
  }
  return found;
}

function isUnseen(element: Html.Element): boolean {
  const { tagName, childNodes } = element;
  if (UNSEEN.has(tagName) || has(element, 'hidden') || has(element, 'popover')) return true;
  if (tagName === 'dialog') return !has(element, 'open');
  return childNodes.some((child) => 'tagName' in child && has(child, 'shadowrootmode'));
}

/** Closed details show only the summary. Of several with one name, a browser opens one. */
function shownChildren(parent: Html.ParentNode): readonly Html.Node[] {
  const { childNodes } = parent;
  if (!('tagName' in parent) || parent.tagName !== 'details') return childNodes;
  if (has(parent, 'open') && !has(parent, 'name')) return childNodes;
  return childNodes.filter(({ nodeName }) => nodeName === 'summary').slice(0, 1);
}

function has({ attrs }: Html.Element, name: string): boolean {
  return attrs.some((attr) => attr.name === name);
}

/**
 * What the style sheets and `style` attributes of a page hide: whole elements, and elements whose own text they hide.
 */
function stylesOf(
  elements: readonly Html.Element[],
  linked: readonly Declaration[],
): Record<'isHidden' | 'isBlending', Test> {
  const own = elements
    .filter(({ tagName }) => tagName === 'style')
    .flatMap((sheet) => declarationsIn(textOf(sheet)));
  const declared = [...linked, ...own];
  const styles = new Map(
    elements.map((element) => [element, declarationsOf(attribute(element, 'style'))] as const),
  );
  const styleOf = (element: Html.Element) => styles.get(element) ?? [];
  const values = customValues([...declared, ...[...styles.values()].flat()]);
  const hiding = declared.filter((one) => hides(one, values)).map(({ selectors }) => weightFor(selectors));
  return {
    isHidden: (element) =>
      styleOf(element).some((one) => hides(one, values)) ||
      hiding.some((weigh) => weigh(element) !== undefined),
    isBlending: blendingIn(declared, styleOf),
  };
}

function customValues(declared: readonly Declaration[]): ReadonlyMap<string, readonly string[]> {
  const custom = declared.filter(({ property }) => property.startsWith('--'));
  const valuesOf = (name: string) =>
    custom.filter(({ property }) => property === name).map(({ value }) => value);
  return new Map(custom.map(({ property }) => [property, valuesOf(property)]));
}

function textOf({ childNodes }: Html.Element): string {
  return childNodes.map((child) => ('value' in child ? child.value : '')).join('');
}
