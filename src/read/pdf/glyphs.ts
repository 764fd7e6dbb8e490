import type { Unread } from '../../base/passage.ts';
import { pattern } from '../../base/pattern.ts';

/**
 * Who could know the meaning of a glyph without a map to Unicode: nobody, or a program that has the Asian character
 * collections, all names of glyphs, and an interpreter for compact font programs.
 */
export type Doubt = 'unknown' | 'foreign';

/** Replace glyphs whose meaning the file does not give. */
export const UNKNOWN = '\ufffd';
export const FOREIGN = '\ufffc';

/** The shown glyphs whose meaning is not known here, and whether any is inside a word. */
export interface Unmapped {
  readonly codes: Readonly<Record<Doubt, Set<string>>>;
  /** Whether one is inside a word, beside known letters, for example a ligature. */
  readonly isInWord: Record<Doubt, boolean>;
}

/** Fewer unknown glyphs can be bullets and arrows, which need no map. This many could be a text. */
const FEWEST = 5;
/** Control characters, and characters for private use. */
const MEANINGLESS = /[\p{Co}\ufffc\ufffd]|(?![\t\n\v\f\r\x7f-\x9f])\p{Cc}/u;
const UNKNOWN_IN_WORD = pattern(String.raw`\p{L}\ufffd|\ufffd\p{Ll}`);
const FOREIGN_IN_WORD = pattern(String.raw`\p{L}\ufffc|\ufffc\p{Ll}`);

export function noneUnmapped(): Unmapped {
  return {
    codes: { unknown: new Set(), foreign: new Set() },
    isInWord: { unknown: false, foreign: false },
  };
}

export function isMeaningless(text: string): boolean {
  return MEANINGLESS.test(text);
}

/** Records the unknown glyphs of a shown text. */
export function noteText({ codes, isInWord }: Unmapped, text: string): void {
  if (!MEANINGLESS.test(text)) return;
  for (const sign of text) if (sign !== FOREIGN && MEANINGLESS.test(sign)) codes.unknown.add(sign);
  isInWord.unknown ||= UNKNOWN_IN_WORD(text).test(text);
  isInWord.foreign ||= FOREIGN_IN_WORD(text).test(text);
}

/** What nobody can read, or nobody who knows only what is known here. */
export function unmappedText({ codes, isInWord }: Unmapped, doubt: Doubt): readonly Unread[] {
  const isMuch = isInWord[doubt] || codes[doubt].size >= FEWEST;
  return isMuch ? [{ reason: 'font-without-map' }] : [];
}

/** The meaning of a glyph, and who else could know it if it is only a guess. */
export interface Glyph {
  readonly text: string;
  readonly doubt?: Doubt;
}

/** A glyph that is no letter. */
export const SIGN: Glyph = { text: '' };

/** The endings of glyph names, and their combining marks. */
const ACCENTS: ReadonlyMap<string, string> = zipped(
  'acute grave circumflex tilde dieresis macron breve dotaccent ring hungarumlaut ogonek caron cedilla',
  '\u0301\u0300\u0302\u0303\u0308\u0304\u0306\u0307\u030a\u030b\u0328\u030c\u0327',
);

/** Letters, digits and common signs whose name differs from the sign, in the Adobe Glyph List. */
const NAMED: ReadonlyMap<string, string> = new Map([
  ...['ff', 'fi', 'fl', 'ffi', 'ffl', 'st'].map((name) => [name, name] as const),
  ...zipped('zero one two three four five six seven eight nine', '0123456789'),
  ...zipped('space hyphen period comma at slash colon underscore', ' -.,@/:_'),
  ...zipped('percent plus ampersand sterling Euro quotesingle', "%+&£€'"),
  ...zipped('exclam quotedbl numbersign dollar parenleft parenright asterisk', '!"#$()*'),
  ...zipped('semicolon less equal greater question bracketleft backslash bracketright', ';<=>?[\\]'),
  ...zipped('braceleft bar braceright quoteleft quoteright quotedblleft quotedblright', '{|}‘’“”'),
  ...zipped('quotesinglbase quotedblbase endash emdash bullet ellipsis dagger daggerdbl', '‚„–—•…†‡'),
  ...zipped('section paragraph copyright registered trademark degree minus multiply', '§¶©®™°−×'),
  ...zipped('onehalf onequarter acute grave dieresis circumflex asciicircum tilde', '½¼´`¨ˆ^˜'),
  ...zipped('asciitilde cedilla caron breve macron ring dotaccent ogonek hungarumlaut', '~¸ˇ˘¯˚˙˛˝'),
  ...zipped('dotlessj visiblespace dotlessi germandbls ae AE oe OE oslash Oslash', 'ȷ ıßæÆœŒøØ'),
  ...zipped('lslash Lslash eth Eth thorn Thorn', 'łŁðÐþÞ'),
]);

/** Names that only number glyphs: `g12`, `cid_34`, `a65`. */
const NUMBERED = /^(?:[A-Za-z]{0,2}|cid|gid|glyph|index|char)[-_.]?\d+$/i;

/**
 * The name of a glyph becomes its text, for letters, digits and common signs
 * (https://github.com/adobe-type-tools/agl-specification). Some names say nothing, and others know some of them.
 */
export function glyphNamed(glyph: string): Glyph {
  const text = glyphText(glyph);
  if (text !== undefined) return { text };
  if (/^(?:\.?notdef|\.?null|nonmarkingreturn)$/i.test(glyph)) return SIGN;
  return NUMBERED.test(glyph) ? { text: UNKNOWN, doubt: 'unknown' } : { text: FOREIGN, doubt: 'foreign' };
}

/** The same, only if the name is certain. */
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

/** Each of these names, and the sign that it means. */
function zipped(names: string, signs: string): ReadonlyMap<string, string> {
  const each = [...signs];
  return new Map(names.split(' ').map((name, i) => [name, each[i] ?? '']));
}

const ALL_CODES = Uint8Array.from({ length: 256 }, (_, code) => code);

/** StandardEncoding above ASCII (ISO 32000-1, Annex D.2), from 0xA1; a blank if there is no glyph. */
const STANDARD_HIGH = [
  ..."¡¢£⁄¥ƒ§¤'“«‹›",
  'fi',
  'fl',
  ...' –†‡· ¶•‚„”»…‰ ¿ `´ˆ˜¯˘˙¨ ˚¸ ˝˛ˇ—                Æ ª    ŁØŒº     æ   ı  łøœß',
];

function standardTexts(): readonly string[] {
  const texts = Array.from({ length: 256 }, (_, code) => (code < 0x7f ? String.fromCharCode(code) : ''));
  texts[0x27] = '’';
  texts[0x60] = '‘';
  for (const [i, text] of STANDARD_HIGH.entries()) texts[0xa1 + i] = text;
  return texts;
}

/** Drawn by no font. */
const CONTROL = /(?![\t\n\r\x7f-\x9f])\p{Cc}/u;

/** What each code means in a named encoding. StandardEncoding, if the name is unknown. */
export function encodingNamed(name: string): readonly Glyph[] {
  return textsOf(name).map((text) => ({ text: CONTROL.test(text) ? '' : text }));
}

function textsOf(name: string): readonly string[] {
  if (name === 'WinAnsiEncoding') return [...new TextDecoder('windows-1252').decode(ALL_CODES)];
  return name === 'MacRomanEncoding' ? [...new TextDecoder('macintosh').decode(ALL_CODES)] : standardTexts();
}
