/** A declaration, and the selectors that it stands under, in small letters. */
export interface Declaration {
  readonly selectors: string;
  readonly property: string;
  readonly value: string;
  readonly isImportant: boolean;
  /** The conditions under which it holds, if there are any. */
  readonly condition: string;
}

/** What can hold signs that look like CSS, or write CSS in another way (https://www.w3.org/TR/css-syntax-3, 4.3). */
const WRITTEN_OTHERWISE =
  /\/\*[\s\S]*?(?:\*\/|$)|<!--|-->|\burl\(\s*(?!["'\s])[^)]*\)|"(?:\\[\s\S]|[^"\\\n])*"|'(?:\\[\s\S]|[^'\\\n])*'|\\([\da-f]{1,6})\s?|\\([\s\S])/gi;
/** Rules that only say when those in them hold. */
const CONDITION = /^@(?:media|supports|layer|container|scope)\b/;

/**
 * Every declaration of a style sheet that can hold for an element, whatever it depends on: the medium, its place among
 * others, its weight. Comments and escapes are read as a browser reads them.
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

/** What stands in keyframes, on paper or in a font is about no element. */
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
