import type { Glyph } from './glyphs.ts';

const ALL_CODES = Uint8Array.from({ length: 256 }, (_, code) => code);

/** StandardEncoding above ASCII (ISO 32000-1, Annex D.2), from 0xA1; a blank where there is no glyph. */
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

/** What each code means in an encoding with a name; in StandardEncoding, if the name is not known. */
export function encodingNamed(name: string): readonly Glyph[] {
  return textsOf(name).map((text) => ({ text: CONTROL.test(text) ? '' : text }));
}

function textsOf(name: string): readonly string[] {
  if (name === 'WinAnsiEncoding') return [...new TextDecoder('windows-1252').decode(ALL_CODES)];
  return name === 'MacRomanEncoding' ? [...new TextDecoder('macintosh').decode(ALL_CODES)] : standardTexts();
}
