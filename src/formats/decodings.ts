import { pattern } from '../model/pattern.ts';

/** The named references that a text of ours could be written with; all others stand for signs, not letters. */
const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  shy: '',
};

/** With these signs something begins that could be read in another way. */
const WRITTEN_OTHERWISE = /[&%\\<]/;

/**
 * A text in every way in which it could be read back: as it stands, with entities, percent signs or backslashes
 * decoded, all of them together, and that without tags (so that `Ven<b>dor</b>` is a word) and without line breaks
 * inside words.
 */
export function decodings(text: string): readonly string[] {
  if (!WRITTEN_OTHERWISE.test(text)) return [text];
  const decoded = withoutBackslashes(withoutPercents(withoutEntities(text)));
  const readings = [
    text,
    withoutEntities(text),
    withoutPercents(text),
    withoutBackslashes(text),
    decoded,
    withoutEntities(text.replace(/<[^<>]*>/g, '')),
  ];
  return [...new Set(readings)];
}

/** Entities become the signs that they stand for. */
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
