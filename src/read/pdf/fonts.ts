import { type CMap, type CodeRange, readCMap } from './cmap.ts';
import { streamText } from './file.ts';
import {
  type Doubt,
  encodingNamed,
  type Glyph,
  glyphNamed,
  isMeaningless,
  noneUnmapped,
  noteText,
  SIGN,
  UNKNOWN,
  type Unmapped,
} from './glyphs.ts';
import {
  entryOf,
  everyVersion,
  isName,
  itemsOf,
  lookUp,
  objectAt,
  type PdfFile,
  type PdfObject,
  type PdfValue,
} from './objects.ts';
import { stringText } from './text.ts';

/** Fonts of signs, whose codes are not letters. */
const SIGNS = /Symbol|Dingbats|Wingdings|Webdings/;
const ENTRY = /\bdup\s+(8#)?(\d{1,3})\s*\/([^\s/{}[\]()<>%]{1,99})\s+put\b/g;
const SYMBOLIC = 4;

/** What codes mean if a font names no encoding: that of its own program, or a standard one (9.6.6.1). */
export function builtInEncoding(font: PdfValue, file: PdfFile): readonly Glyph[] {
  const descriptor = lookUp(font, 'FontDescriptor', file);
  const type1 = objectAt(entryOf(descriptor, 'FontFile'), file);
  if (type1?.data) return type1Encoding(streamText(type1, file));
  if (isName(lookUp(font, 'Subtype', file), 'Type3')) return type3Encoding(font, file);
  if (entryOf(descriptor, 'FontFile3')) return winAnsiGlyphs('foreign');
  if (entryOf(descriptor, 'FontFile2') && isSymbolic(descriptor, file)) return winAnsiGlyphs('unknown');
  const name = lookUp(font, 'BaseFont', file);
  if (name?.kind === 'name' && SIGNS.test(name.text)) return Array.from({ length: 256 }, () => SIGN);
  return encodingNamed('StandardEncoding');
}

/** The encoding in the PostScript part of a Type 1 font program. */
function type1Encoding(program: string): readonly Glyph[] {
  const [head = ''] = program.split('eexec', 1);
  if (/\/Encoding\s+StandardEncoding\b/.test(head)) return encodingNamed('StandardEncoding');
  const glyphs = Array.from({ length: 256 }, () => SIGN);
  for (const [, octal, digits = '', name = ''] of head.matchAll(ENTRY))
    glyphs[Number.parseInt(digits, octal ? 8 : 10)] = glyphNamed(name);
  return glyphs;
}

/** A font whose glyphs are drawings has only the glyphs that it names. */
function type3Encoding(font: PdfValue, file: PdfFile): readonly Glyph[] {
  const differences = lookUp(lookUp(font, 'Encoding', file), 'Differences', file);
  return differences ? encodingNamed('WinAnsiEncoding') : winAnsiGlyphs('unknown');
}

/** Codes that are often those of Latin-1, but not always. */
function winAnsiGlyphs(doubt: 'unknown' | 'foreign'): readonly Glyph[] {
  return encodingNamed('WinAnsiEncoding').map(({ text }) => ({ text, doubt }));
}

function isSymbolic(descriptor: PdfValue | undefined, file: PdfFile): boolean {
  const flags = lookUp(descriptor, 'Flags', file);
  return flags?.kind !== 'number' || (flags.value & SYMBOLIC) !== 0;
}

/** How to read the strings that a font shows. */
export interface PdfFont {
  readonly codespace: readonly CodeRange[];
  readonly textOf: (code: string) => string;
  /** Collects the shown glyphs of unknown meaning. */
  readonly unmapped?: Unmapped | undefined;
}

/** Finds the fonts of a file. */
export interface FontFinder {
  /** The fonts that a name can mean in some resources, at least one. What a font was before an update counts too. */
  readonly named: (resources: readonly PdfValue[], name: string) => readonly PdfFont[];
  /** The glyphs that were shown so far and are not understood. */
  readonly unmapped: Unmapped;
}

/** Records that a code of unknown meaning was shown. */
type Note = (doubt: Doubt, code: string) => void;

const ONE_BYTE: readonly CodeRange[] = [{ low: '\0', high: '\xff' }];
const TWO_BYTES: readonly CodeRange[] = [{ low: '\0\0', high: '\xff\xff' }];
/** The encodings of composite fonts whose codes are Unicode, and those whose codes are glyph numbers. */
const UNICODE = /UCS2|UTF16/;
const NUMBERS = /^Identity/;
/** The Asian character collections, which say what each number means. */
const COLLECTIONS = /^(?:Japan|GB|CNS|Korea|KR)\d?$/;
const NOTHING = /^\0+$/;
/** How Ghostscript 10.0 maps ligatures. The name of the glyph says more. */
const MANGLED = /^[\xfb-\xff]$/;
const LIGATURE = /^ff?[il]?$/;
const UNKNOWN_GLYPH: Glyph = { text: UNKNOWN, doubt: 'unknown' };

const LATIN1: PdfFont = { codespace: ONE_BYTE, textOf: (code) => code };
const utf16 = (code: string) => stringText(`\xfe\xff${code}`);

/** Reads the fonts of a file, each once (ISO 32000-1, 9.5 to 9.10). */
export function fontFinder(file: PdfFile): FontFinder {
  const known = new Map<PdfValue, readonly PdfFont[]>();
  const unmapped = noneUnmapped();
  let everyMap: readonly PdfFont[] | undefined;
  const named = (resources: readonly PdfValue[], name: string) => {
    const found = everyVersion(everyVersion(resources, 'Font', file), name, file).flatMap((dictionary) => {
      const number = known.size;
      const note: Note = (doubt, code) => unmapped.codes[doubt].add(`${number} ${code}`);
      const fonts =
        known.get(dictionary) ?? readFont(dictionary, file, note).map((font) => ({ unmapped, ...font }));
      known.set(dictionary, fonts);
      return fonts;
    });
    if (found.length > 0) return found;
    everyMap ??= [...readEveryMap(file), LATIN1];
    return everyMap;
  };
  return { named, unmapped };
}

/** The strings of a font become text. */
export function decodeCodes(codes: string, { codespace, textOf, unmapped }: PdfFont): string {
  const only = codespace.length === 1 ? codespace[0]?.low.length : undefined;
  let text = '';
  for (let at = 0; at < codes.length; ) {
    const length = only ?? codeLength(codes, at, codespace);
    text += textOf(codes.slice(at, at + length));
    at += length;
  }
  if (unmapped) noteText(unmapped, text);
  return text;
}

function codeLength(codes: string, at: number, codespace: readonly CodeRange[]): number {
  const range = codespace.find(({ low, high }) => {
    const code = codes.slice(at, at + low.length);
    return low <= code && code <= high;
  });
  return (range ?? codespace[0])?.low.length ?? 1;
}

function readFont(dictionary: PdfValue, file: PdfFile, note: Note): readonly PdfFont[] {
  const toUnicode = objectAt(entryOf(dictionary, 'ToUnicode'), file);
  const map = toUnicode?.data && withMeaning(readCMap(streamText(toUnicode, file), file.allowance));
  if (isName(lookUp(dictionary, 'Subtype', file), 'Type0')) return compositeFont(dictionary, map, file, note);
  let encoding: readonly Glyph[] | undefined;
  const textOf = (code: string) => {
    const text = map?.texts.get(code);
    if (text !== undefined && !MANGLED.test(text)) return text;
    encoding ??= simpleEncoding(dictionary, file);
    const glyph = encoding[code.charCodeAt(0)] ?? UNKNOWN_GLYPH;
    if (text !== undefined) return LIGATURE.test(glyph.text) ? glyph.text : text;
    if (glyph.doubt) note(glyph.doubt, code);
    return glyph.text;
  };
  return [{ codespace: ONE_BYTE, textOf }];
}

/** A map to signs without a meaning does not count. */
function withMeaning({ codespace, texts }: CMap): CMap {
  const entries = [...texts];
  const meaning = entries.filter(([, text]) => !isMeaningless(text));
  return { codespace, texts: meaning.length < entries.length ? new Map(meaning) : texts };
}

/** Without a ToUnicode map, the codes of a composite font are glyph numbers, unless its encoding is Unicode. */
function compositeFont(
  dictionary: PdfValue,
  map: CMap | undefined,
  file: PdfFile,
  note: Note,
): readonly PdfFont[] {
  if (map)
    return [mapped({ codespace: codespaceOf(dictionary, file) ?? map.codespace, texts: map.texts }, note)];
  const doubt = doubtOf(dictionary, file);
  const textOf = (code: string) => {
    if (doubt && !NOTHING.test(code)) note(doubt, code);
    return utf16(code);
  };
  return [
    { codespace: TWO_BYTES, textOf, unmapped: undefined },
    { ...LATIN1, unmapped: undefined },
  ];
}

function doubtOf(dictionary: PdfValue, file: PdfFile): Doubt | undefined {
  const encoding = lookUp(dictionary, 'Encoding', file);
  if (encoding?.kind !== 'name') return 'unknown';
  if (UNICODE.test(encoding.text)) return undefined;
  if (!NUMBERS.test(encoding.text)) return 'foreign';
  const [descendant] = itemsOf(lookUp(dictionary, 'DescendantFonts', file));
  const collection = lookUp(lookUp(descendant, 'CIDSystemInfo', file), 'Ordering', file);
  return collection?.kind === 'string' && COLLECTIONS.test(collection.text) ? 'foreign' : 'unknown';
}

/** The length of codes, from the encoding, unless it is a named one with codes of several lengths. */
function codespaceOf(dictionary: PdfValue, file: PdfFile): readonly CodeRange[] | undefined {
  const stream = objectAt(entryOf(dictionary, 'Encoding'), file);
  if (stream?.data) return readCMap(streamText(stream, file), file.allowance).codespace;
  const encoding = lookUp(dictionary, 'Encoding', file);
  const isTwoBytes =
    encoding?.kind === 'name' && (NUMBERS.test(encoding.text) || UNICODE.test(encoding.text));
  return isTwoBytes ? TWO_BYTES : undefined;
}

function mapped({ codespace, texts }: CMap, note?: Note): PdfFont {
  const unknown = (code: string) => {
    if (!NOTHING.test(code)) note?.('unknown', code);
    return UNKNOWN;
  };
  return {
    codespace: codespace.length > 0 ? codespace : TWO_BYTES,
    textOf: (code) => texts.get(code) ?? unknown(code),
  };
}

/** The text of each code, from a base encoding and the differences from it (9.6.6). */
function simpleEncoding(font: PdfValue, file: PdfFile): readonly Glyph[] {
  const encoding = lookUp(font, 'Encoding', file);
  const base = encoding?.kind === 'name' ? encoding : lookUp(encoding, 'BaseEncoding', file);
  const glyphs = [...(base?.kind === 'name' ? encodingNamed(base.text) : builtInEncoding(font, file))];
  let code = 0;
  for (const item of itemsOf(lookUp(encoding, 'Differences', file))) {
    if (item.kind === 'number') code = item.value;
    if (item.kind !== 'name') continue;
    if (code >= 0 && code < 256) glyphs[code] = withGuess(glyphNamed(item.text), glyphs[code]);
    code += 1;
  }
  return glyphs;
}

/** A glyph with only a number may have the number of its letter. */
function withGuess(glyph: Glyph, before: Glyph | undefined): Glyph {
  return glyph.doubt && before && /^[A-Za-z]$/.test(before.text) ? { ...glyph, text: before.text } : glyph;
}

/** The maps of all fonts, for text whose font is unknown. */
function readEveryMap(file: PdfFile): readonly PdfFont[] {
  const numbers = new Set<number>();
  for (const { value } of file.objects) {
    const map = entryOf(value, 'ToUnicode');
    if (map?.kind === 'reference') numbers.add(map.number);
  }
  const streams = [...numbers].flatMap((number) => file.versions.get(number) ?? []);
  return streams.filter(isStream).map((stream) => mapped(readCMap(streamText(stream, file), file.allowance)));
}

function isStream({ data }: PdfObject): boolean {
  return data !== undefined;
}
