/** Accents that take a place of their own, and the marks that combine with a letter. */
const MARKS: ReadonlyMap<string, string> = new Map(
  [...'´`¨ˆ˜¸ˇ˘¯˙˚˝˛'].map((accent, i) => [
    accent,
    '\u0301\u0300\u0308\u0302\u0303\u0327\u030c\u0306\u0304\u0307\u030a\u030b\u0328'.charAt(i),
  ]),
);
const ANY = /[´`¨ˆ˜¸ˇ˘¯˙˚˝˛]/;
const BEFORE = /([´`¨ˆ˜¸ˇ˘¯˙˚˝˛])\s?(\p{L})/gu;
const BEHIND = /(\p{L})\s?([´`¨ˆ˜¸ˇ˘¯˙˚˝˛])/gu;
const WITHOUT_DOT: ReadonlyMap<string, string> = new Map([
  ['ı', 'i'],
  ['ȷ', 'j'],
]);

/** Ligatures from U+FB00, of which Ghostscript 10.0 keeps one byte, or changes the order of two. */
const LIGATURES = ['ff', 'fi', 'fl', 'ffi', 'ffl'];
const CUT = /[\xfb-\xff]/g;
const SWAPPED = /[愀-稀]/g;

/**
 * A text becomes what it says, where a program has written it in a way that others read wrongly; for most texts,
 * nothing. Accents can be signs of their own, as in TeX, before their letter or behind it; ligatures can be mangled.
 */
export function repairedReadings(text: string): readonly string[] {
  const readings: string[] = [];
  if (ANY.test(text))
    readings.push(
      text.replace(BEFORE, (_, accent: string, letter: string) => accented(letter, accent)),
      text.replace(BEHIND, (_, letter: string, accent: string) => accented(letter, accent)),
    );
  for (const mangled of [CUT, SWAPPED])
    if (text.search(mangled) >= 0) readings.push(text.replace(mangled, whole));
  return readings.filter((reading) => reading !== text);
}

/** What a mangled ligature was, or the letters of one. */
function whole(sign: string): string {
  const code = sign.charCodeAt(0);
  if (code <= 0xff) return LIGATURES[code - 0xfb] ?? sign;
  return (code & 0xff) === 0 ? String.fromCharCode(code >> 8) : sign;
}

function accented(letter: string, accent: string): string {
  return `${WITHOUT_DOT.get(letter) ?? letter}${MARKS.get(accent) ?? ''}`.normalize('NFC');
}
