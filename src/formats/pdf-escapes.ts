const BACKSLASH = 0x5c;
const NEWLINE = 0x0a;
const ZERO = 0x30;
const SEVEN = 0x37;

const LETTERS: ReadonlyMap<number, number> = new Map(
  ['n\n', 'r\r', 't\t', 'b\b', 'f\f'].map((pair) => [pair.charCodeAt(0), pair.charCodeAt(1)]),
);

/**
 * What stands between the parentheses of a literal string becomes its bytes, one character each (ISO 32000-1,
 * 7.3.4.2). Fonts of two-byte codes make nearly every byte an escape, so this walks rather than matches.
 */
export function withoutEscapes(raw: string): string {
  const text = raw.includes('\r') ? raw.replace(/\r\n?/g, '\n') : raw;
  const bytes = Buffer.allocUnsafe(text.length);
  let length = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    const escaped = code === BACKSLASH ? text.charCodeAt(at + 1) : 0;
    if (code !== BACKSLASH) bytes[length++] = code;
    else if (isOctal(escaped)) {
      const digits = octalDigits(text, at + 1);
      bytes[length++] = octalValue(text, at + 1, digits);
      at += digits;
    } else {
      if (escaped !== NEWLINE) bytes[length++] = LETTERS.get(escaped) ?? escaped;
      at += 1;
    }
  }
  return bytes.toString('latin1', 0, length);
}

function octalDigits(text: string, at: number): number {
  if (!isOctal(text.charCodeAt(at + 1))) return 1;
  return isOctal(text.charCodeAt(at + 2)) ? 3 : 2;
}

function octalValue(text: string, at: number, digits: number): number {
  let value = 0;
  for (let i = at; i < at + digits; i += 1) value = value * 8 + text.charCodeAt(i) - ZERO;
  return value;
}

function isOctal(code: number): boolean {
  return code >= ZERO && code <= SEVEN;
}
