import { expect, test } from 'vitest';
import { ask, FILE } from '../../instruments.ts';
import { runInMemory } from '../../program.ts';

const ROW = [
  'INC000000526144',
  'Telecommunications',
  'Decommissioning',
  'Data Service Provider',
  '2020-01-07',
];

/** A word on a page: its letters, and its edges from the left and from the top. */
interface PrintedWord {
  readonly letters: string;
  readonly edges: readonly [number, number, number, number];
}

async function wordsOf(columns: number, last: string): Promise<readonly PrintedWord[]> {
  const cells = Array.from({ length: columns }, (_, i) => ROW[i % ROW.length] ?? '');
  const rows = [cells, cells.map(() => '---'), [...cells.slice(1), last]];
  const table = rows.map((row) => `        | ${row.join(' | ')} |\n`).join('');
  const head = 'group: OPSG\nmeeting: 28\ndate: 2020-01-07\nclassification: White\nitems:\n';
  const record = `${head}  - title: Table\n    points:\n      - |\n${table}`;
  const { exit, talk, written } = await runInMemory(['render', 'r.yaml', '-f', 'pdf'], { 'r.yaml': record });
  expect([exit, talk]).toEqual([0, expect.anything()]);
  const [pdf = new Uint8Array()] = written.values();
  const found = ask('pdftotext', ['-bbox', FILE, '-'], pdf).matchAll(
    /<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">([^<]*)</g,
  );
  return [...found].map(([, a, b, c, d, letters = '']) => ({
    letters,
    edges: [Number(a), Number(b), Number(c), Number(d)],
  }));
}

/** Whether two words of one line lie on each other. */
function overlap({ edges: [left, top, right] }: PrintedWord, { edges: other }: PrintedWord): boolean {
  const shared = Math.min(right, other[2]) - Math.max(left, other[0]);
  return shared > 0.5 && Math.abs(top - other[1]) < 3;
}

test.each([2, 4, 5, 6, 7, 8, 10])(
  'in a table of %d columns no word is printed on another one',
  async (columns) => {
    const words = await wordsOf(columns, '9'.repeat(60));
    const letters = words.map((word) => word.letters).join('');
    expect(letters.replace(/[^9]/g, '')).toHaveLength(60);
    const overprinted = words.filter((word, i) => words.slice(i + 1).some((other) => overlap(word, other)));
    expect(overprinted).toEqual([]);
    const edge = 595 - 26 * (72 / 25.4) + 1; // A4 without its right margin
    expect(words.filter(({ edges: [, , right] }) => right > edge)).toEqual([]);
  },
);
