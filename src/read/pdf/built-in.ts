import { encodingNamed } from './encodings.ts';
import { type Glyph, glyphNamed, SIGN } from './glyphs.ts';
import { lookUp, objectAt, type PdfFile } from './lookup.ts';
import { streamText } from './streams.ts';
import { entryOf, isName, type PdfValue } from './values.ts';

/** Fonts of signs: no letter is lost with them. */
const SIGNS = /Symbol|Dingbats|Wingdings|Webdings/;
const ENTRY = /\bdup\s+(8#)?(\d{1,3})\s*\/([^\s/{}[\]()<>%]{1,99})\s+put\b/g;
const SYMBOLIC = 4;

/** What codes mean where a font names no encoding: its own program says so, or it is a standard one (9.6.6.1). */
export function builtInEncoding(font: PdfValue, file: PdfFile): readonly Glyph[] {
  const descriptor = lookUp(font, 'FontDescriptor', file);
  const type1 = objectAt(entryOf(descriptor, 'FontFile'), file);
  if (type1?.data) return type1Encoding(streamText(type1, file));
  if (isName(lookUp(font, 'Subtype', file), 'Type3')) return type3Encoding(font, file);
  if (entryOf(descriptor, 'FontFile3')) return guessed('foreign');
  if (entryOf(descriptor, 'FontFile2') && isSymbolic(descriptor, file)) return guessed('unknown');
  const name = lookUp(font, 'BaseFont', file);
  if (name?.kind === 'name' && SIGNS.test(name.text)) return Array.from({ length: 256 }, () => SIGN);
  return encodingNamed('StandardEncoding');
}

/** The encoding in the part of a Type 1 font program that is PostScript. */
function type1Encoding(program: string): readonly Glyph[] {
  const [head = ''] = program.split('eexec', 1);
  if (/\/Encoding\s+StandardEncoding\b/.test(head)) return encodingNamed('StandardEncoding');
  const glyphs = Array.from({ length: 256 }, () => SIGN);
  for (const [, octal, digits = '', name = ''] of head.matchAll(ENTRY))
    glyphs[Number.parseInt(digits, octal ? 8 : 10)] = glyphNamed(name);
  return glyphs;
}

/** A font of which each glyph is a drawing has no glyphs but those that it names. */
function type3Encoding(font: PdfValue, file: PdfFile): readonly Glyph[] {
  const differences = lookUp(lookUp(font, 'Encoding', file), 'Differences', file);
  return differences ? encodingNamed('WinAnsiEncoding') : guessed('unknown');
}

/** Codes that are often those of Latin-1, and need not be. */
function guessed(doubt: 'unknown' | 'foreign'): readonly Glyph[] {
  return encodingNamed('WinAnsiEncoding').map(({ text }) => ({ text, doubt }));
}

function isSymbolic(descriptor: PdfValue | undefined, file: PdfFile): boolean {
  const flags = lookUp(descriptor, 'Flags', file);
  return flags?.kind !== 'number' || (flags.value & SYMBOLIC) !== 0;
}
