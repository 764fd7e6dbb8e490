import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { nodeWorld } from '../../src/host/node-world.ts';
import { letterRuns } from '../../src/import/pdf/letter-runs.ts';
import { pdfSource } from '../../src/import/pdf/source.ts';
import { type PlainLine, plainPdf } from './plain-pdf.ts';
import { shownBlocks } from './shown-blocks.ts';

const readPdf = pdfSource(nodeWorld(fileURLToPath(new URL('../..', import.meta.url))));

async function read(bytes: Uint8Array): Promise<readonly string[]> {
  const blocks = await readPdf('a.pdf', bytes);
  if (!blocks.ok) throw new Error(JSON.stringify(blocks.problems));
  return shownBlocks(blocks.value);
}

/** Lines one below the other, from a height on; the text may begin with how far it stands in. */
function lines(
  y: number,
  texts: readonly string[],
  look: Omit<PlainLine, 'x' | 'y' | 'text'> = {},
): PlainLine[] {
  return texts.map((text, i) => {
    const indent = text.length - text.trimStart().length;
    return { x: 72 + 9 * indent, y: y - 12 * i, text: text.trimStart(), ...look };
  });
}

/** About as long as a line that reaches the right margin. */
const FULL =
  'The DCC noted that it intends to resume the migrations of all Devices soon, when suppliers agree to';

describe('a PDF without structure', () => {
  const CASES: readonly (readonly [string, readonly (readonly PlainLine[])[], readonly string[]])[] = [
    [
      'has paragraphs: full lines run on, and short ones and gaps end them',
      [
        [
          ...lines(700, [FULL, 'this one.', 'A new one, and', FULL, FULL]),
          ...lines(632, ['after a gap, because']),
        ],
      ],
      [`${FULL} this one.`, 'A new one, and', `${FULL} ${FULL}`, 'after a gap, because'],
    ],
    [
      'has bullets, as deep as they stand in, with the lines under their text',
      [
        lines(700, [
          FULL,
          '• one',
          '   – deeper',
          `   • ${FULL.slice(0, 90)} to it`,
          '     and more of it',
          '• two',
        ]),
      ],
      [FULL, '  • one', '    – deeper', `    • ${FULL.slice(0, 90)} to it and more of it`, '  • two'],
    ],
    [
      'has headings by size, and by bold letters alone on a short line',
      [
        [
          ...lines(740, ['The title'], { size: 20 }),
          ...lines(710, [FULL, FULL, FULL]),
          ...lines(660, ['Next meetings'], { font: 'bold' }),
          ...lines(640, [FULL]),
        ],
      ],
      ['# The title', `${FULL} ${FULL} ${FULL}`, '## Next meetings', FULL],
    ],
    [
      'runs on over the end of a page, and keeps headers, footers and numbers of pages apart',
      [
        [
          ...lines(820, ['Classification: White']),
          ...lines(700, [FULL, `${FULL.slice(0, 92)} where`]),
          ...lines(120, ['Panel paper 4']),
          ...lines(100, ['Page 1 of 2']),
        ],
        [
          ...lines(820, ['Classification: White']),
          ...lines(700, ['it goes on.', 'Another.']),
          ...lines(120, ['Panel paper 4']),
          ...lines(100, ['Page 2 of 2']),
        ],
      ],
      [
        `${FULL} ${FULL.slice(0, 92)} where it goes on.`,
        'Another.',
        '~ Classification: White',
        '~ Page 1 of 2',
        '~ Panel paper 4',
        '~ Page 2 of 2',
      ],
    ],
    [
      'has its words in one piece where a line end divided them, and keeps other hyphens',
      [
        [
          ...lines(700, ['A cross-industry matter, and a motorway.']),
          ...lines(660, [`${FULL.slice(0, 88)} cross-`, 'industry one']),
          ...lines(620, [`${FULL.slice(0, 88)} motor-`, 'way.']),
        ],
      ],
      [
        'A cross-industry matter, and a motorway.',
        `${FULL.slice(0, 88)} cross-industry one`,
        `${FULL.slice(0, 88)} motorway.`,
      ],
    ],
    [
      'has bold and italic words',
      [
        [
          { x: 72, y: 700, text: '4. Alerts', font: 'bold' },
          { x: 118, y: 700, text: 'they rise, said the' },
          { x: 205, y: 700, text: 'DCC', font: 'italic' },
          ...lines(680, [FULL]),
        ],
      ],
      ['**4. Alerts **they rise, said the _DCC_', FULL],
    ],
    [
      'has tables, whose cells may have several lines',
      [
        [
          ...lines(740, [FULL]),
          ...[
            [700, 'Action', 'Owner', 'Due'],
            [680, 'Write a plan of', 'DCC', '4 February'],
            [668, 'all deliveries', '', ''],
            [648, 'Send it', 'SECAS', '5 March'],
          ].flatMap(([y, ...cells]) =>
            cells.map((text, i) => ({ x: 72 + 160 * i, y: Number(y), text: String(text) })),
          ),
          ...lines(600, [FULL]),
        ],
      ],
      [
        FULL,
        '| Action | Owner | Due |\n| Write a plan of all deliveries | DCC | 4 February |\n| Send it | SECAS | 5 March |',
        FULL,
      ],
    ],
  ];

  test.each(CASES)('%s', async (_, pages, expected) => {
    expect(await read(plainPdf(pages))).toEqual(expected);
  });

  test.each([
    ['without text is a problem', plainPdf([[]]), 'picture-page'],
    ['that is none is a problem', new TextEncoder().encode('%PDF-1.7 nothing'), 'damaged'],
  ])('%s', async (_, bytes, reason) => {
    expect(await readPdf('a.pdf', bytes)).toMatchObject({
      ok: false,
      problems: [{ code: 'unreadable-document', facts: { reason } }],
    });
  });
});

test('the blank behind code is no code, and one inside it is', () => {
  const letters = [...'a_b c next'].map((text, i) => ({
    text,
    left: i,
    right: i + 1,
    baseline: 0,
    size: 10,
    isStrong: false,
    isEmphasis: false,
    isFixed: i < 5,
    isGap: text === ' ',
    isHyphen: false,
    content: -1,
    isArtifact: false,
    page: 0,
  }));
  expect(letterRuns(letters, [], () => true)).toEqual([{ text: 'a_b c', code: true }, { text: ' next' }]);
});

test('what stands at the edge of a page without margins is text', async () => {
  const pages = [
    [...lines(700, ['4. Outages', FULL, FULL]), { x: 72, y: 15, text: FULL }],
    [{ x: 72, y: 825, text: 'this one.' }, ...lines(700, ['5. Alerts', FULL, FULL])],
  ];
  const shown = await read(plainPdf(pages));
  expect(shown.filter((line) => line.startsWith('~'))).toEqual([]);
  expect(shown.join('\n')).toContain(`${FULL} this one.`);
});
