import type { DefaultTreeAdapterTypes as Html } from 'parse5';

/** A declaration with its selectors, in small letters. */
export interface Declaration {
  readonly selectors: string;
  readonly property: string;
  readonly value: string;
  readonly isImportant: boolean;
  /** The conditions under which it applies, if any. */
  readonly condition: string;
}

/** What can contain signs that look like CSS, or write CSS in another way (https://www.w3.org/TR/css-syntax-3, 4.3). */
const WRITTEN_OTHERWISE =
  /\/\*[\s\S]*?(?:\*\/|$)|<!--|-->|\burl\(\s*(?!["'\s])[^)]*\)|"(?:\\[\s\S]|[^"\\\n])*"|'(?:\\[\s\S]|[^'\\\n])*'|\\([\da-f]{1,6})\s?|\\([\s\S])/gi;
/** Rules that only say when the rules inside them apply. */
const CONDITION = /^@(?:media|supports|layer|container|scope)\b/;

/**
 * Every declaration of a style sheet that can apply to an element, whatever it depends on: the medium, its order, its
 * weight. Comments and escapes are read as a browser reads them.
 */
export function declarationsIn(sheet: string): readonly Declaration[] {
  const open: string[] = [];
  const found: Declaration[] = [];
  let text = '';
  for (const piece of `${plainCss(sheet)};`.split(/([{};])/)) {
    if (piece === '{') open.push(text.trim());
    else if (piece === ';' || piece === '}') {
      const selectors = open.findLast((prelude) => !CONDITION.test(prelude)) ?? '@';
      if (!selectors.startsWith('@') && !open.some(isOpaque))
        found.push(...declaration(text, selectors, conditionOf(open)));
      if (piece === '}') open.pop();
    } else {
      text = piece;
      continue;
    }
    text = '';
  }
  return found;
}

/** The declarations of a `style` attribute. */
export function declarationsOf(style: string): readonly Declaration[] {
  return plainCss(style)
    .split(/[{};]/)
    .flatMap((text) => declaration(text, '', ''));
}

/** Rules for keyframes, paper and fonts, which are not about elements. */
function isOpaque(prelude: string): boolean {
  return prelude.startsWith('@') && !CONDITION.test(prelude);
}

function plainCss(css: string): string {
  const plain = css.replace(WRITTEN_OTHERWISE, (all, code?: string, sign?: string) => {
    if (code !== undefined)
      return harmless(String.fromCodePoint(Math.min(Number.parseInt(code, 16), 0xffff)));
    if (sign !== undefined) return harmless(sign);
    if (all.startsWith('"') || all.startsWith("'")) return '""';
    return /^url/i.test(all) ? 'url()' : '';
  });
  return plain.toLowerCase();
}

/** An escaped sign is part of a name. */
function harmless(sign: string): string {
  return /[{};:,.#()[\]>+~*"'\s]/.test(sign) ? '_' : sign;
}

function conditionOf(open: readonly string[]): string {
  return open.filter((prelude) => CONDITION.test(prelude)).join(' ');
}

function declaration(text: string, selectors: string, condition: string): readonly Declaration[] {
  const [, property, value] = /^\s*([^\s:]+)\s*:([\s\S]*)$/.exec(text) ?? [];
  if (property === undefined || value === undefined) return [];
  const plain = value.replace(/\s*!\s*important\s*$/, '');
  const isImportant = plain !== value;
  return [{ selectors, property, value: plain.replace(/\s+/g, ' ').trim(), isImportant, condition }];
}

/** What an element must be to match a compound selector. */
interface Compound {
  readonly type: string;
  readonly classes: readonly string[];
  readonly ids: readonly string[];
  /** Names that it must have as attributes, whatever their values are. */
  readonly attributes: readonly string[];
}

/** Pseudo-elements without text of the page, and states that last only while somebody points at the element. */
const BESIDE = /::(?!first-l|details-content)[\w-]+|:(?:before|after|hover|active|focus[\w-]*)(?![\w-])/;

/**
 * The specificity of the selectors that match an element (by identities, classes and names, as in a browser); nothing
 * if none can match. A selector that is hard to decide (the value of an attribute, a neighbour, a state, `:not`, `:is`)
 * counts as a match.
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

function weightOf({ type, classes, ids, attributes }: Compound): number {
  return ids.length * 10_000 + (classes.length + attributes.length) * 100 + (type === '' ? 0 : 1);
}

/** Selectors without what is in round brackets, and with no more than the names of attributes in square ones. */
function withoutBrackets(selectors: string): string {
  let plain = selectors.replace(/\[\s*(?:[\w*-]*\|)?([\w-]*)[^\]]*\]/g, '[$1]');
  while (/\([^()]*\)/.test(plain)) plain = plain.replace(/\([^()]*\)/g, '');
  return plain;
}

/** The compounds of a selector from the outermost to the element itself, without those of its neighbours. */
function compounds(selector: string): readonly Compound[] {
  const alone = selector.trim().replace(/[^\s>+~]+\s*[+~]\s*/g, '');
  return alone.split(/[\s>]+/).map((text) => {
    const named = text.replace(/^[^|]*\|/, '').replace(/^:root/, 'html');
    const [, type = ''] = /^([^.#:&*[]+)/.exec(named) ?? [];
    const all = (sign: RegExp) => [...named.matchAll(sign)].map(([, name = '']) => name);
    return {
      type,
      classes: all(/\.([^.#:&[]+)/g),
      ids: all(/#([^.#:&[]+)/g),
      attributes: all(/\[([^\]]+)\]/g),
    };
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

function isOf({ type, classes, ids, attributes }: Compound, element: Html.Element): boolean {
  if (type !== '' && type !== element.tagName.toLowerCase()) return false;
  if (!attributes.every((name) => element.attrs.some((attr) => attr.name === name))) return false;
  const own = attribute(element, 'class').toLowerCase().split(/\s+/);
  return (
    classes.every((name) => own.includes(name)) &&
    ids.every((name) => name === attribute(element, 'id').toLowerCase())
  );
}

/** The value of an attribute, if there is one. */
export function attribute({ attrs }: Html.Element, wanted: string): string {
  return attrs.find(({ name }) => name === wanted)?.value ?? '';
}

/** About how many pixels a unit of length has. A percentage is taken of a small box. */
const PIXELS: Readonly<Record<string, number>> = {
  '': 1,
  px: 1,
  pt: 1.33,
  pc: 16,
  q: 0.94,
  mm: 3.8,
  cm: 38,
  in: 96,
  '%': 6,
  ch: 8,
  ex: 8,
};
/** Every other unit is about a line of text, or a hundredth of a window. */
const OTHER_UNIT = 10;
const LENGTH = /(?<![\w.#-])([+-]?\s?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?)(%|[a-z]*)/g;
/** Smaller text cannot be read, and text farther away is not on the page. */
const SMALLEST_TYPE = 3;
const SMALLEST_BOX = 8;
const FAR = 600;
const FAINTEST = 0.2;

type Hides = (value: string) => boolean;

const isMoved: Hides = (value) => lengthsIn(value).some((length) => Math.abs(length) >= FAR);
const isTinyBox: Hides = (value) => isSmall(value, SMALLEST_BOX);
const isFaint: Hides = (value) => numbersIn(value).some((number) => number < FAINTEST) || /var\(/.test(value);
const isAny: Hides = (value) => !/^(?:none|auto|normal|initial|unset|inherit|revert)$/.test(value);
const isTinyType: Hides = (value) => isSmall(value, SMALLEST_TYPE);
const isTransparent: Hides = (value) => {
  const [, alpha] = /^[a-z]+\((?:[^,/]*,[^,/]*,[^,/]*,|[^/]*\/)([^,/]*)\)$/.exec(value) ?? [];
  const isFaintHex = /^#[\da-f]{3}[0-3]$|^#[\da-f]{6}[0-3][\da-f]$/.test(value);
  return /\btransparent\b/.test(value) || isFaintHex || (alpha !== undefined && isFaint(alpha));
};

/** Properties that can hide text, and the values that do. In doubt, a value hides. */
const HIDING: readonly (readonly [property: RegExp, hides: Hides])[] = [
  [/^display$/, (value) => /^none|var\(/.test(value)],
  [/^visibility$/, (value) => /hidden|collapse|var\(/.test(value)],
  [/^content-visibility$/, (value) => value !== 'visible' && value !== 'auto'],
  [/^opacity$|^zoom$/, isFaint],
  [/^font-size$/, isTinyType],
  [/^font$/, (value) => lengthsIn(value.replace(/\/ ?\S+/g, '')).some((size) => size < SMALLEST_TYPE)],
  [/^line-height$/, (value) => /^[+-]?(?:0?\.[01]\d*|0)(?![\d.])/.test(value)],
  [/^letter-spacing$/, (value) => lengthsIn(value).some((length) => length < -SMALLEST_TYPE)],
  [
    /^(?:-webkit-)?(?:clip|clip-path|mask|mask-[a-z-]+|offset-path|line-clamp|text-security|animation|animation-name)$/,
    isAny,
  ],
  [/^mix-blend-mode$/, isAny],
  [/^unicode-bidi$/, (value) => value.includes('override')],
  [/^contain$/, (value) => /size|strict/.test(value)],
  [/^content$/, (value) => /url\(|image/.test(value)],
  [/^(?:-webkit-)?filter$/, (value) => /opacity|blur|brightness|contrast|url/.test(value)],
  [/^z-index$/, (value) => value.startsWith('-')],
  [/^(?:color|-webkit-text-fill-color)$/, isTransparent],
  [/^(?:max-)?(?:width|height|inline-size|block-size)$/, isTinyBox],
  [/^(?:top|right|bottom|left|inset|margin|padding|text-indent)(?:-[a-z-]+)?$|^translate$/, isMoved],
  [/^scale$/, isFaint],
  [/^rotate$/, (value) => /[xy]|(?: .*){3}/.test(value)],
  [
    /^(?:-webkit-)?transform$/,
    (value) =>
      /matrix|rotate[xy3]|perspective|skew/.test(value) ||
      isMoved(value) ||
      [...value.matchAll(/scale\w*\(([^)]*)/g)].some(([, scale = '']) => isFaint(scale)),
  ],
];

/**
 * Whether a declaration hides the text of an element, or may. `values` are those of each custom property of the page.
 */
export function hides(
  { property, value }: Declaration,
  values: ReadonlyMap<string, readonly string[]>,
): boolean {
  const named = /^var\(\s*(--[^\s,)]+)\s*(?:,(.*))?\)$/.exec(value);
  const [, name = '', otherwise = ''] = named ?? [];
  const possible = [value, ...(values.get(name) ?? []), ...(otherwise === '' ? [] : [otherwise.trim()])];
  return HIDING.some(([pattern, test]) => pattern.test(property) && possible.some(test));
}

function lengthsIn(value: string): readonly number[] {
  return [...value.matchAll(LENGTH)].map(([, number = '', unit = '']) => {
    return Number(number.replace(/\s/, '')) * (PIXELS[unit] ?? OTHER_UNIT);
  });
}

/** A number, or a percentage as a share of one. */
function numbersIn(value: string): readonly number[] {
  return [...value.matchAll(LENGTH)].map(([, number = '', unit = '']) => {
    return Math.abs(Number(number.replace(/\s/, ''))) / (unit === '%' ? 100 : 1);
  });
}

/** A length, the least of several, or a product with zero. */
function isSmall(value: string, least: number): boolean {
  const lengths = lengthsIn(value);
  if (lengths.length === 0) return false;
  const some = lengths.some((length) => length < least);
  return lengths.every((length) => length < least) || (some && /min\(|\*/.test(value));
}
