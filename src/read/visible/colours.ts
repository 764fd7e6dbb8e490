import type { DefaultTreeAdapterTypes as Html } from 'parse5';
import type { Colour } from '../../base/colour.ts';
import type { Declaration } from './css.ts';
import { attribute, weightFor } from './css.ts';

/** The colours of an element, from rules and from the elements around it; absent where they cannot be worked out. */
interface ElementColours {
  readonly ink: Colour | undefined;
  readonly behind: Colour | undefined;
  readonly custom: ReadonlyMap<string, string>;
}

const NAMED: ReadonlyMap<string, Colour> = new Map(
  Object.entries({
    white: [255, 255, 255],
    canvas: [255, 255, 255],
    snow: [255, 250, 250],
    ivory: [255, 255, 240],
    ghostwhite: [248, 248, 255],
    whitesmoke: [245, 245, 245],
    black: [0, 0, 0],
    silver: [192, 192, 192],
    gray: [128, 128, 128],
    red: [255, 0, 0],
    green: [0, 128, 0],
    blue: [0, 0, 255],
    yellow: [255, 255, 0],
  }),
);
const PAPER: ElementColours = { ink: undefined, behind: NAMED.get('white'), custom: new Map() };
const LEAST_CONTRAST = 26;
const INLINE_WEIGHT = 1e6;
const IMPORTANT_WEIGHT = 1e7;

/**
 * Whether the text of an element has the colour of what is behind it, by the rules for names of elements, classes and
 * identities, without a condition or with any.
 */
export function blendingIn(
  declared: readonly Declaration[],
  styleOf: (element: Html.Element) => readonly Declaration[],
): (element: Html.Element) => boolean {
  const rules = declared
    .filter(({ property }) => /^(?:--.*|color|background|background-color)$/.test(property))
    .map((rule) => ({ ...rule, weigh: weightFor(rule.selectors) }));
  const conditions = [...new Set(['', ...rules.map(({ condition }) => condition)])];
  const looks = conditions.map((condition) => {
    const known = new Map<Html.Element, ElementColours>();
    const ofThese = rules.filter((rule) => rule.condition === '' || rule.condition === condition);
    const lookOf = (element: Html.Element): ElementColours => {
      const { parentNode } = element;
      const around = parentNode && 'tagName' in parentNode ? lookOf(parentNode) : PAPER;
      const look = known.get(element) ?? lookWithin(around, element, valuesOf(element, ofThese));
      known.set(element, look);
      return look;
    };
    return lookOf;
  });

  function valuesOf(element: Html.Element, ofThese: typeof rules): ReadonlyMap<string, string> {
    const own = styleOf(element).map((one) => ({ ...one, weigh: () => INLINE_WEIGHT }));
    const weighed = [...ofThese, ...own].flatMap(({ weigh, property, value, isImportant }) => {
      const weight = weigh(element);
      return weight === undefined
        ? []
        : [{ property, value, weight: weight + (isImportant ? IMPORTANT_WEIGHT : 0) }];
    });
    const sorted = weighed.toSorted((one, other) => one.weight - other.weight);
    return new Map(sorted.map(({ property, value }) => [property.replace('-color', ''), value]));
  }

  return (element) => looks.some((lookOf) => isLost(lookOf(element)));
}

function isLost({ ink, behind }: ElementColours): boolean {
  return (
    ink !== undefined &&
    behind !== undefined &&
    ink.every((part, i) => Math.abs(part - (behind[i] ?? 0)) < LEAST_CONTRAST)
  );
}

function lookWithin(
  around: ElementColours,
  element: Html.Element,
  values: ReadonlyMap<string, string>,
): ElementColours {
  const custom = new Map([...around.custom, ...[...values].filter(([name]) => name.startsWith('--'))]);
  const plain = (value: string) =>
    value.replace(/var\(\s*(--[^\s,)]+)[^)]*\)/g, (_, name: string) => custom.get(name) ?? '');
  const ink = plain(values.get('color') ?? (attribute(element, 'color') || attribute(element, 'text')));
  const behind = plain(values.get('background') ?? attribute(element, 'bgcolor'));
  return {
    ink: isInherited(ink) ? around.ink : colourIn(ink),
    behind: isInherited(behind) ? around.behind : colourIn(behind),
    custom,
  };
}

function isInherited(value: string): boolean {
  return /^(?:|inherit|unset|initial|revert|currentcolor|transparent|none|0|0 0)$/.test(value.trim());
}

function colourIn(value: string): Colour | undefined {
  if (/url\(|gradient|image/.test(value)) return undefined;
  const [, hex] = /#([\da-f]{3,8})(?![\da-f])/.exec(value) ?? [];
  if (hex !== undefined) return partsOf(hex.length < 6 ? hex.replace(/./g, '$&$&') : hex, /../g, 16);
  const [, parts] = /\brgba?\(([^)]*)\)/.exec(value) ?? [];
  if (parts !== undefined) return parts.includes('%') ? undefined : partsOf(parts, /[\d.]+/g, 10);
  if (/\bhsla?\([^)]*?(?:9[6-9]|100)%(?: ?[/,][^)]*)?\)/.test(value)) return NAMED.get('white');
  return value
    .split(/[\s,]+/)
    .map((word) => NAMED.get(word))
    .find(Boolean);
}

function partsOf(text: string, part: RegExp, base: 10 | 16): Colour | undefined {
  const [red, green, blue] = (text.match(part) ?? []).map((each) =>
    base === 16 ? Number.parseInt(each, 16) : Number(each),
  );
  return red === undefined || green === undefined || blue === undefined ? undefined : [red, green, blue];
}
