const BACKSLASH = 0x5c;
const CLOSING = 0x29;
const NEWLINE = 0x0a;
const ZERO = 0x30;
const SEVEN = 0x37;

const LETTERS: ReadonlyMap<number, number> = new Map(
  ['n\n', 'r\r', 't\t', 'b\b', 'f\f'].map((pair) => [pair.charCodeAt(0), pair.charCodeAt(1)]),
);

/**
 * What stands between the parentheses of a literal string becomes its bytes, one character each (ISO 32000-1,
 * 7.3.4.2). Fonts of two-byte codes make nearly every byte an escape: this is the longest loop of all.
 */
export function withoutEscapes(raw: string): string {
  return raw.includes('\\') || raw.includes('\r') ? unescaped(raw, Number.NaN) : raw;
}

/** The same of strings with moves of the pen between them: from a parenthesis that is no escape to the next one. */
export function joinedStrings(raw: string): string {
  return raw.includes(')') ? unescaped(raw, CLOSING) : withoutEscapes(raw);
}

function unescaped(raw: string, end: number): string {
  const text = raw.includes('\r') ? raw.replace(/\r\n?/g, '\n') : raw;
  const bytes = Buffer.allocUnsafe(text.length);
  let length = 0;
  for (let at = 0; at < text.length; at += 1) {
    let code = text.charCodeAt(at);
    if (code === BACKSLASH) {
      at += 1;
      code = text.charCodeAt(at);
      if (code === NEWLINE) continue;
      if (code < ZERO || code > SEVEN) code = LETTERS.get(code) ?? code;
      else {
        const digits = octalDigits(text, at);
        code = octalValue(text, at, digits);
        at += digits - 1;
      }
    } else if (code === end) {
      at = text.indexOf('(', at);
      continue;
    }
    bytes[length] = code;
    length += 1;
  }
  return bytes.toString('latin1', 0, length);
}

/** How many digits follow each other, of which the first is known to be one: three at the most. */
function octalDigits(text: string, at: number): number {
  const second = text.charCodeAt(at + 1);
  const third = text.charCodeAt(at + 2);
  if (!(second >= ZERO && second <= SEVEN)) return 1;
  return third >= ZERO && third <= SEVEN ? 3 : 2;
}

function octalValue(text: string, at: number, digits: number): number {
  let value = 0;
  for (let i = at; i < at + digits; i += 1) value = value * 8 + text.charCodeAt(i) - ZERO;
  return value;
}
