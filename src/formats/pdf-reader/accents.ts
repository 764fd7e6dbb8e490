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

/**
 * A text whose accents are drawn as signs of their own, as TeX does it, becomes what it says: once with each accent on
 * the letter behind it, and once on the one before it. Most texts have no such accents.
 */
export function accentReadings(text: string): readonly string[] {
  if (!ANY.test(text)) return [];
  const readings = [
    text.replace(BEFORE, (_, accent: string, letter: string) => accented(letter, accent)),
    text.replace(BEHIND, (_, letter: string, accent: string) => accented(letter, accent)),
  ];
  return readings.filter((reading) => reading !== text);
}

function accented(letter: string, accent: string): string {
  return `${WITHOUT_DOT.get(letter) ?? letter}${MARKS.get(accent) ?? ''}`.normalize('NFC');
}
