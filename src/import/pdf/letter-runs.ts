import type { PageLink } from '../../read/pdf/structure.ts';
import type { Letter, LetteredPage } from '../../read/pdfium/letters.ts';
import type { Run } from '../blocks.ts';
import { tidied } from '../runs.ts';

/** A letter, and the index of its page. */
export type PlacedLetter = Letter & { readonly page: number };

/** Whether a word that a line end divides has a hyphen of its own. */
export type KeepsHyphen = (before: string, after: string) => boolean;

const DIVIDED = /[\p{L}\p{N}]*\0\s*[\p{L}\p{N}]*/gu;
const WORD = /[\p{L}\p{N}]+(?:[-'’][\p{L}\p{N}]+)*/gu;

/** Words that begin many others before a hyphen. */
const BEFORE_HYPHEN = new Set(
  (
    'anti auto back bi by co counter cross decision double down due eco end ex extra face fast first follow four full ' +
    'half hard high ill in inter large late life little lock long low macro mega micro mid mini multi near new non ' +
    'off old on one open out over part per post pre pro quasi re real sales second self semi set short single six ' +
    'small smart so sub take third three time to top two ultra under up user vice well whole wide year'
  ).split(' '),
);

/** The document's other words decide; where they do not, whether both halves are words. */
export function hyphenRule(pages: readonly LetteredPage[]): KeepsHyphen {
  const texts = pages.map(({ letters }) =>
    letters
      .map(({ text, isHyphen }) => (isHyphen ? '\0' : text))
      .join('')
      .replace(DIVIDED, ' '),
  );
  const words = new Set(texts.flatMap((text) => text.toLowerCase().match(WORD) ?? []));
  return (before, after) => {
    const [first, last] = [before.toLowerCase(), after.toLowerCase()];
    if (words.has(`${first}-${last}`)) return true;
    if (words.has(first + last)) return false;
    if (/^[^\p{Ll}]/u.test(after) || /[^\p{Ll}]$/u.test(before)) return true;
    return BEFORE_HYPHEN.has(first) || (words.has(first) && words.has(last));
  };
}

/** Letters in reading order become runs. Where two lines meet there is a blank, or a word in one piece. */
export function letterRuns(
  letters: readonly PlacedLetter[],
  links: readonly PageLink[],
  keepsHyphen: KeepsHyphen,
): readonly Run[] {
  const joined = joinedLetters(letters, keepsHyphen);
  const targets = joined.map((letter) => linkOf(letter, links));
  const isCode = (i: number) => joined[i]?.isFixed === true && (joined[i].text !== ' ' || isCodeBeside(i));
  const isCodeBeside = (i: number) => joined[i - 1]?.isFixed === true && joined[i + 1]?.isFixed === true;
  return tidied(
    joined.map((letter, i) => {
      const isWithin = letter.text === ' ' && targets[i - 1] === targets[i + 1];
      const link = isWithin ? targets[i - 1] : targets[i]; // a line end lies outside
      return {
        text: letter.text,
        ...(letter.isStrong ? { strong: true } : {}),
        ...(letter.isEmphasis ? { emphasis: true } : {}),
        ...(isCode(i) ? { code: true } : {}),
        ...(link === undefined ? {} : { link }),
      };
    }),
  );
}

function joinedLetters(letters: readonly PlacedLetter[], keepsHyphen: KeepsHyphen): readonly PlacedLetter[] {
  const joined: PlacedLetter[] = [];
  letters.forEach((letter, i) => {
    const last = joined.at(-1);
    const isBlank = letter.isGap || /^\s*$/u.test(letter.text);
    if (letter.text === '\u00ad') return;
    if (letter.isHyphen) {
      const after = wordFrom(letters.slice(i + 1));
      if (after === '' || keepsHyphen(wordTo(joined), after)) joined.push(letter);
    } else if (!isBlank) joined.push(letter);
    else if (last && last.text !== ' ' && !isAfterHyphen(letters, i))
      joined.push({ ...letter, text: letter.text === '\u00a0' ? letter.text : ' ', ...lookOfBlank(last) });
  });
  return joined;
}

/** A gap has no look of its own. */
function lookOfBlank({ isStrong, isEmphasis, isFixed }: PlacedLetter): Partial<Letter> {
  return { isStrong, isEmphasis, isFixed };
}

function isAfterHyphen(letters: readonly PlacedLetter[], at: number): boolean {
  const before = letters.slice(0, at).findLast(({ isGap }) => !isGap);
  return before?.isHyphen === true || before?.text === '\u00ad';
}

function wordTo(letters: readonly PlacedLetter[]): string {
  const end = letters.slice(-40).map(({ text }) => text);
  return /[\p{L}\p{N}'’-]*$/u.exec(end.join(''))?.[0] ?? '';
}

function wordFrom(letters: readonly PlacedLetter[]): string {
  const start = letters.slice(0, 40).map(({ text }) => text);
  return /^\s*([\p{L}\p{N}'’-]*)/u.exec(start.join(''))?.[1] ?? '';
}

function linkOf(letter: PlacedLetter, links: readonly PageLink[]): string | undefined {
  const x = (letter.left + letter.right) / 2;
  const y = letter.baseline + letter.size / 4;
  return links.find(
    ({ page, left, right, bottom, top }) =>
      page === letter.page && left <= x && x <= right && bottom <= y && y <= top,
  )?.link;
}
