import type { PlacedLetter } from './letter-runs.ts';

/** Letters on one line, from left to right, with a gap wherever words end. */
export interface TextLine {
  readonly page: number;
  readonly baseline: number;
  readonly left: number;
  readonly right: number;
  readonly size: number;
  /** Stretches that wide gaps part, as between the columns of a table. */
  readonly cells: readonly LineCell[];
}

export interface LineCell {
  readonly left: number;
  readonly right: number;
  readonly letters: readonly PlacedLetter[];
}

/** How far letters of one line may stand above each other, as a share of their size. */
const SAME_LINE = 0.45;
/** Gaps that end a word, and a cell. */
const WORD_GAP = 0.2;
const CELL_GAP = 1.4;

/** Letters become lines, by where they stand on their pages. */
export function linesOf(letters: readonly PlacedLetter[]): readonly TextLine[] {
  const seen = letters.filter(
    ({ isGap, text }) => !isGap && text !== '\u00ad' && text !== '\r' && text !== '\n',
  );
  const byPage = new Map<number, PlacedLetter[]>();
  for (const letter of seen) byPage.set(letter.page, [...(byPage.get(letter.page) ?? []), letter]);
  return [...byPage.values()].flatMap((all) => groupedLines(all).flatMap(lineOf));
}

function groupedLines(letters: readonly PlacedLetter[]): readonly (readonly PlacedLetter[])[] {
  const lines: { baseline: number; size: number; letters: PlacedLetter[] }[] = [];
  // The largest letters say where a line is; notes and the like stand above it.
  for (const letter of letters.toSorted((a, b) => b.size - a.size)) {
    const line = lines.find(
      ({ baseline, size }) => Math.abs(baseline - letter.baseline) < SAME_LINE * Math.max(size, letter.size),
    );
    if (line) line.letters.push(letter);
    else lines.push({ baseline: letter.baseline, size: letter.size, letters: [letter] });
  }
  return lines.toSorted((a, b) => b.baseline - a.baseline).map((line) => line.letters);
}

function lineOf(letters: readonly PlacedLetter[]): readonly TextLine[] {
  const sorted = letters.toSorted((a, b) => a.left - b.left);
  const ink = sorted.filter(({ text }) => text.trim() !== '');
  const [first] = ink;
  if (!first) return [];
  const size = mostOften(ink.map((letter) => letter.size));
  const cells: PlacedLetter[][] = [];
  let reach = Number.NEGATIVE_INFINITY; // one sign can stand for several letters, which then have one place
  let isParted = false;
  for (const letter of sorted) {
    if (letter.text.trim() === '') {
      isParted = true;
      continue;
    }
    const gap = letter.left - reach;
    if (gap > CELL_GAP * size) cells.push([letter]);
    else {
      const blank = isParted || gap > WORD_GAP * letter.size;
      cells.at(-1)?.push(...(blank ? [{ ...letter, text: ' ', isGap: true }] : []), letter);
    }
    reach = Math.max(reach, letter.right);
    isParted = false;
  }
  const made = cells.map((cell) => ({
    left: cell[0]?.left ?? 0,
    right: Math.max(...cell.map(({ right }) => right)),
    letters: cell,
  }));
  const baseline = ink.find((letter) => letter.size === size)?.baseline ?? first.baseline;
  return [
    {
      page: first.page,
      baseline,
      left: first.left,
      right: Math.max(...made.map(({ right }) => right)),
      size,
      cells: made,
    },
  ];
}

/** All letters of a line, and a gap at its end. */
export function lettersIn({ cells }: TextLine): readonly PlacedLetter[] {
  return cells.flatMap(({ letters }) => {
    const last = letters.at(-1);
    return last ? [...letters, { ...last, text: ' ', isGap: true, isHyphen: false }] : [];
  });
}

export function lineText({ cells }: TextLine): string {
  return cells.map(({ letters }) => letters.map(({ text }) => text).join('')).join(' ');
}

/** The number that most of these are, or nearly. */
export function mostOften(numbers: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const number of numbers) {
    const near = Math.round(number * 10) / 10;
    counts.set(near, (counts.get(near) ?? 0) + 1);
  }
  const [most] = [...counts].toSorted(([, a], [, b]) => b - a);
  const near = most?.[0] ?? 0;
  return numbers.find((number) => Math.abs(number - near) <= 0.06) ?? near;
}
