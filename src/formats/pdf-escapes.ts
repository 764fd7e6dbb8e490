/** A stretch without escapes, or the parts of a two-byte code, or a backslash that nothing follows. */
const PIECES = /[^\\]{3,}|(?:\\(?:[0-7]{1,3}|.)|[^\\]){1,2}|\\/gs;
const ESCAPE = /\\([0-7]{1,3}|.)/gs;
const LETTERS: Readonly<Record<string, string>> = {
  n: '\n',
  r: '\r',
  t: '\t',
  b: '\b',
  f: '\f',
  '\n': '',
};

/** Pieces that have been met: a font of two-byte codes writes the same hundred again and again. */
const met = new Map<string, string>();
const MOST_MET = 4096;

/**
 * What stands between the parentheses of a literal string becomes its bytes, one character each (ISO 32000-1,
 * 7.3.4.2).
 */
export function withoutEscapes(raw: string): string {
  const text = raw.includes('\r') ? raw.replace(/\r\n?/g, '\n') : raw;
  if (!text.includes('\\')) return text;
  let plain = '';
  for (const piece of text.match(PIECES) ?? []) plain += met.get(piece) ?? meet(piece);
  return plain;
}

function meet(piece: string): string {
  const plain = piece.replace(ESCAPE, (_, code: string) => meaningOf(code));
  if (piece.length <= 8 && met.size < MOST_MET) met.set(piece, plain);
  return plain;
}

function meaningOf(code: string): string {
  if (/^[0-7]/.test(code)) return String.fromCharCode(Number.parseInt(code, 8) & 0xff);
  return LETTERS[code] ?? code;
}
