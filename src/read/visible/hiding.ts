import type { Declaration } from './css.ts';

/** About how many pixels a unit of length is; a percentage is of a small box. */
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
/** All others are about a line of text, or a hundredth of a window. */
const OTHER_UNIT = 10;
const LENGTH = /(?<![\w.#-])([+-]?\s?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?)(%|[a-z]*)/g;
/** Nothing is read that is so small, and nothing stands on the page that is so far away. */
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

/** Properties that can hide text, and the values that do. In doubt, one does. */
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

/** Whether a declaration hides the text of an element, or may; `values` are those of each custom property of the page. */
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

/** Numbers, and percentages as shares of one. */
function numbersIn(value: string): readonly number[] {
  return [...value.matchAll(LENGTH)].map(([, number = '', unit = '']) => {
    return Math.abs(Number(number.replace(/\s/, ''))) / (unit === '%' ? 100 : 1);
  });
}

/** A length, or the least of several, or a product with nothing. */
function isSmall(value: string, least: number): boolean {
  const lengths = lengthsIn(value);
  if (lengths.length === 0) return false;
  const some = lengths.some((length) => length < least);
  return lengths.every((length) => length < least) || (some && /min\(|\*/.test(value));
}
