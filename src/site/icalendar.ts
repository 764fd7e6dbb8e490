/** A line of iCalendar (RFC 5545, 3.1) may have so many octets, its end not counted. */
const MOST_OCTETS = 75;

/** A value of the type TEXT (RFC 5545, 3.3.11). */
export function escapedText(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what iCalendar forbids
  const printable = text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g, '');
  return printable.replace(/[\\;,]/g, '\\$&').replace(/\r\n?|\n/g, '\\n');
}

/** A property, folded into lines that are short enough, and no character cut in two. */
export function contentLine(name: string, value: string): string {
  const lines: string[] = [];
  let line = '';
  let octets = 0;
  for (const character of `${name}:${value}`) {
    const size = Buffer.byteLength(character);
    if (octets + size > MOST_OCTETS) {
      lines.push(line);
      [line, octets] = [' ', 1];
    }
    line += character;
    octets += size;
  }
  return [...lines, line].map((each) => `${each}\r\n`).join('');
}
