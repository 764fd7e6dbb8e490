import { describe, expect, test } from 'vitest';
import { tableOf } from '../../../src/base/blocks.ts';
import { plainProse } from '../../../src/base/prose.ts';
import { columnWidths } from '../../../src/render/docx/widths.ts';
import { typst } from '../../../src/render/typst.ts';

const PAGE = 8391;
/** A bold letter of the font that LibreOffice takes where Source Sans 3 is missing, and the gap of a cell. */
const [LETTER, GAP] = [130, 227];

const SUMMARY = [
  ['Number', 'Action', 'Owner', 'Due', 'Item'],
  ['1235.', 'Get three quotations for the fence.', 'Clerk', '14\u00A0October\u00A02025', 'C105/25'],
];
const LINKS = [
  ['Paper', 'Where', 'Bid'],
  ['Data', 'Faculty of Science', '£3.1m'],
];

function table(rows: readonly (readonly string[])[]) {
  return tableOf(rows.map((row) => row.map((words) => plainProse(words))));
}

describe('the columns of a table in Word', () => {
  test.each([
    ['with a wide column', { ...table(SUMMARY), wide: 1 }, SUMMARY],
    ['of short texts', table(LINKS), LINKS],
  ])('%s have room for their longest words in a wider font', (_, node, rows) => {
    const widths = columnWidths(node, PAGE);
    expect(widths.reduce((sum, width) => sum + width, 0)).toBeLessThanOrEqual(PAGE);
    for (const [i, width] of widths.entries()) {
      const longest = Math.max(
        ...rows.flatMap((row) => (row[i] ?? '').split(' ').map((word) => word.length)),
      );
      expect(width, rows[0]?.[i]).toBeGreaterThanOrEqual(longest * LETTER + GAP);
    }
  });
});

describe('a column of sentences in Word', () => {
  test('has what the others do not need for their words', () => {
    const rows = [
      ['Number', 'Action', 'Owner', 'Due', 'Meeting'],
      [
        '1.2',
        'The clerk is to book a room.',
        'The Secretariat',
        'EXWG_3 (2\u00A0February\u00A02027)',
        'EXWG_1',
      ],
    ];
    const widths = columnWidths({ ...table(rows), wide: 1 }, PAGE);
    expect(widths[1]).toBeGreaterThan(PAGE * 0.2);
    expect(widths.reduce((sum, width) => sum + width, 0)).toBeLessThanOrEqual(PAGE);
    expect(widths[2]).toBeGreaterThanOrEqual('Secretariat'.length * LETTER + GAP);
  });
});

describe('a table in a PDF', () => {
  const rows = (count: number) =>
    table(Array.from({ length: count }, (_, i) => [`Programme ${i}`, 'on time']));

  test.each([
    [4, true],
    [30, false],
  ])('of %i rows stays whole: %s', (count, isWhole) => {
    expect(typst.prose([rows(count)]).includes('breakable: false')).toBe(isWhole);
  });
});
