import { pattern } from '../base/pattern.ts';

/** The named references that our texts could be written with. All others are signs, not letters. */
const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  shy: '',
};

/** The signs that begin something that could be read in another way. */
const WRITTEN_OTHERWISE = /[&%\\<]/;
/** The marks of footnotes, which interrupt a sentence: raised digits, [^1], [1], and Pandoc's notes in place. */
const NOTE_MARKS =
  /[\u00b2\u00b3\u00b9\u2070\u2074-\u2079]+|\[\^[\w.-]{1,40}\]?|\^\[[^\]]{0,500}\]|\^\d{1,3}\^|\[\d{1,3}\]/g;

/**
 * A text in every way in which it could be read back: as written; with entities, percent signs or backslashes
 * decoded; with all of them decoded; then also without tags (so that `Ven<b>dor</b>` is a word) and without line
 * breaks inside words. Each is also given without the marks of footnotes.
 */
export function decodings(text: string): readonly string[] {
  const readings = decoded(text);
  return [...new Set([...readings, ...readings.map((reading) => reading.replace(NOTE_MARKS, ''))])];
}

function decoded(text: string): readonly string[] {
  if (!WRITTEN_OTHERWISE.test(text)) return [text];
  return [
    text,
    withoutEntities(text),
    withoutPercents(text),
    withoutBackslashes(text),
    withoutBackslashes(withoutPercents(withoutEntities(text))),
    withoutEntities(text.replace(/<[^<>]*>/g, '')),
  ];
}

/** Entities become their signs. */
export function withoutEntities(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([a-zA-Z]+));?/g, (all, decimal, hex, name) => {
    if (name !== undefined) return NAMED[name] ?? all;
    return character(decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal));
  });
}

function withoutPercents(text: string): string {
  return text.replace(/(?:%[0-9a-fA-F]{2})+/g, (run) => {
    const bytes = Uint8Array.from(run.slice(1).split('%'), (hex) => Number.parseInt(hex, 16));
    return new TextDecoder().decode(bytes);
  });
}

const ESCAPED_SIGN = pattern(String.raw`\\([^\p{L}\p{N}])`, 'g');

/** JSON's, JavaScript's and Typst's escapes, and Markdown's: a backslash before a sign. */
function withoutBackslashes(text: string): string {
  if (!text.includes('\\')) return text;
  const codes = text.replace(
    /\\(?:u\{([0-9a-fA-F]{1,6})\}|u([0-9a-fA-F]{4})|x([0-9a-fA-F]{2}))/g,
    (_, a, b, c) => character(Number.parseInt(a ?? b ?? c, 16)),
  );
  const spaced = codes.replace(/\\[nrt]/g, ' ');
  return spaced.replace(ESCAPED_SIGN(spaced), '$1');
}

function character(code: number): string {
  return code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff) ? String.fromCodePoint(code) : '';
}
