import { type Doubt, FOREIGN, UNKNOWN } from './unmapped.ts';

/** What a glyph means, and who else could know it, where that is only guessed. */
export interface Glyph {
  readonly text: string;
  readonly doubt?: Doubt;
}

/** A glyph that is no letter. */
export const SIGN: Glyph = { text: '' };

/** What a glyph's name ends in, and the combining mark that it means. */
const ACCENTS: ReadonlyMap<string, string> = new Map([
  ['acute', '\u0301'],
  ['grave', '\u0300'],
  ['circumflex', '\u0302'],
  ['tilde', '\u0303'],
  ['dieresis', '\u0308'],
  ['macron', '\u0304'],
  ['breve', '\u0306'],
  ['dotaccent', '\u0307'],
  ['ring', '\u030a'],
  ['hungarumlaut', '\u030b'],
  ['ogonek', '\u0328'],
  ['caron', '\u030c'],
  ['cedilla', '\u0327'],
]);

/** Letters, digits and common signs whose name is not themselves, in the Adobe Glyph List. */
const NAMED: ReadonlyMap<string, string> = new Map([
  ...['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'].map(
    (name, digit) => [name, String(digit)] as const,
  ),
  ...['ff', 'fi', 'fl', 'ffi', 'ffl', 'st'].map((name) => [name, name] as const),
  ['space', ' '],
  ['hyphen', '-'],
  ['period', '.'],
  ['comma', ','],
  ['at', '@'],
  ['slash', '/'],
  ['colon', ':'],
  ['underscore', '_'],
  ['percent', '%'],
  ['plus', '+'],
  ['ampersand', '&'],
  ['sterling', '£'],
  ['Euro', '€'],
  ['quotesingle', "'"],
  ...zip(
    'exclam quotedbl numbersign dollar parenleft parenright asterisk semicolon less equal',
    '!"#$()*;<=',
  ),
  ...zip('greater question bracketleft backslash bracketright braceleft bar braceright', '>?[\\]{|}'),
  ...zip('quoteleft quoteright quotedblleft quotedblright quotesinglbase quotedblbase', '‘’“”‚„'),
  ...zip('endash emdash bullet ellipsis dagger daggerdbl section paragraph copyright', '–—•…†‡§¶©'),
  ...zip('registered trademark degree minus multiply onehalf onequarter', '®™°−×½¼'),
  ...zip('acute grave dieresis circumflex asciicircum tilde asciitilde cedilla caron', '´`¨ˆ^˜~¸ˇ'),
  ...zip('breve macron ring dotaccent ogonek hungarumlaut dotlessj visiblespace', '˘¯˚˙˛˝ȷ '),
  ['dotlessi', 'ı'],
  ['germandbls', 'ß'],
  ['ae', 'æ'],
  ['AE', 'Æ'],
  ['oe', 'œ'],
  ['OE', 'Œ'],
  ['oslash', 'ø'],
  ['Oslash', 'Ø'],
  ['lslash', 'ł'],
  ['Lslash', 'Ł'],
  ['eth', 'ð'],
  ['Eth', 'Ð'],
  ['thorn', 'þ'],
  ['Thorn', 'Þ'],
]);

/** Names that only number glyphs: `g12`, `cid_34`, `a65`. */
const NUMBERED = /^(?:[A-Za-z]{0,2}|cid|gid|glyph|index|char)[-_.]?\d+$/i;

/**
 * The name of a glyph becomes its text, as far as letters, digits and common signs go
 * (https://github.com/adobe-type-tools/agl-specification). Some names say nothing, and some are known to others.
 */
export function glyphNamed(glyph: string): Glyph {
  const text = glyphText(glyph);
  if (text !== undefined) return { text };
  if (/^(?:\.?notdef|\.?null|nonmarkingreturn)$/i.test(glyph)) return SIGN;
  return NUMBERED.test(glyph) ? { text: UNKNOWN, doubt: 'unknown' } : { text: FOREIGN, doubt: 'foreign' };
}

/** The same, for what a name certainly means. */
export function glyphText(glyph: string): string | undefined {
  const [name = ''] = glyph.split('.', 1);
  if (name.includes('_')) return name.slice(0, 200).split('_').map(simpleGlyphText).join('');
  return simpleGlyphText(name);
}

function simpleGlyphText(name: string): string | undefined {
  if (/^[A-Za-z]$/.test(name)) return name;
  const code = /^(?:uni|u)([0-9A-F]{4,6})/.exec(name)?.[1];
  if (code !== undefined)
    return codePointText(Number.parseInt(name.startsWith('uni') ? code.slice(0, 4) : code, 16));
  return NAMED.get(name) ?? accentedText(name);
}

function codePointText(code: number): string | undefined {
  return code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
}

function accentedText(name: string): string | undefined {
  const mark = /^[A-Za-z]./.test(name) ? ACCENTS.get(name.slice(1)) : undefined;
  return mark && `${name[0]}${mark}`.normalize('NFC');
}

function zip(names: string, texts: string): readonly (readonly [string, string])[] {
  const each = [...texts];
  return names.split(' ').map((name, i) => [name, each[i] ?? ''] as const);
}
