import { describe, expect, test } from 'vitest';
import { readWord } from '../../src/import/word/source.ts';
import { BOLD, inList, list, listKind, paragraph, run, table, type WordParts, wordFile } from './ooxml.ts';
import { shownBlocks } from './shown-blocks.ts';

async function read(parts: WordParts): Promise<readonly string[]> {
  const blocks = await readWord('a.docx', wordFile(parts));
  if (!blocks.ok) throw new Error(JSON.stringify(blocks.problems));
  return shownBlocks(blocks.value);
}

const BULLET = ['bullet', '\uf0b7'] as const;
const SIX_LEVELS = [
  ['decimal', '%1.'],
  ['lowerLetter', '(%2)'],
  ['lowerRoman', '%3.'],
  ['upperRoman', '%4)'],
  ['upperLetter', '%5.'],
  ['decimalZero', '%1.%6'],
] as const;
const NUMBERING = [
  listKind(0, [BULLET, ['bullet', 'o']]),
  listKind(1, SIX_LEVELS, 4),
  listKind(2, [['none', '']]),
  list(1, 0),
  list(2, 1),
  list(3, 1, 9),
  list(4, 2),
].join('');

const HEADING_2 =
  '<w:style w:type="paragraph" w:styleId="H2"><w:name w:val="heading 2"/><w:basedOn w:val="Base"/></w:style>';
const STYLES = `<w:style w:type="paragraph" w:styleId="Base"><w:name w:val="Base"/><w:rPr><w:b/></w:rPr></w:style>${HEADING_2}
<w:style w:type="paragraph" w:styleId="Own"><w:name w:val="Own Title"/><w:pPr><w:outlineLvl w:val="1"/>${inList(2)}</w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="Title"><w:name w:val="Title"/></w:style>
<w:style w:type="paragraph" w:styleId="TOC1"><w:name w:val="toc 1"/></w:style>
<w:style w:type="paragraph" w:styleId="LP"><w:name w:val="List Paragraph"/></w:style>
<w:style w:type="character" w:styleId="Strong"><w:name w:val="Strong"/><w:rPr><w:b/><w:i w:val="0"/></w:rPr></w:style>`;

const style = (id: string) => `<w:pStyle w:val="${id}"/>`;
const entry = (text: string, id: number, depth = 0) => paragraph(run(text), inList(id, depth));

describe('a Word document', () => {
  const CASES: readonly (readonly [string, Omit<WordParts, 'styles' | 'numbering'>, readonly string[]])[] = [
    [
      'gives its automatic numbers, as Word counts them',
      {
        body: [
          entry('a', 2),
          entry('b', 2, 1),
          entry('c', 2, 1),
          entry('d', 2, 2),
          entry('e', 2),
          entry('f', 2, 1),
          entry('g', 3),
          entry('h', 2),
          entry('i', 2, 5),
          entry('j', 2, 4),
          entry('k', 2, 3),
        ].join(''),
      },
      [
        '  4. a',
        '    (a) b',
        '    (b) c',
        '      i. d',
        '  5. e',
        '    (a) f',
        '  9. g',
        '  10. h',
        '            10.01 i',
        '          A. j',
        '        I) k',
      ],
    ],
    [
      'gives its bullets, of lists and typed ones, and what belongs to them',
      {
        body: [
          entry('one', 1),
          entry('deeper', 1, 1),
          paragraph(run('and on'), style('LP')),
          paragraph(run('•\ttyped'), '<w:ind w:left="360"/>'),
          paragraph(run('–\tdeeper'), '<w:ind w:left="720"/>'),
          paragraph(run('- as far as the first'), '<w:ind w:left="360"/>'),
          entry('no sign', 4),
          paragraph(run('-5 degrees')),
        ].join(''),
      },
      [
        '  • one',
        '    • deeper',
        '      and on',
        '  • typed',
        '    – deeper',
        '  - as far as the first',
        'no sign',
        '-5 degrees',
      ],
    ],
    [
      'has headings by the names and the outline of styles, one deeper below a title',
      {
        body: [
          paragraph(run('The title'), style('Title')),
          paragraph(run('4.\tDCC'), style('TOC1')),
          paragraph(run('Named'), style('H2')),
          paragraph(run('Own'), style('Own')),
          paragraph(run('Bold'), style('Base')),
        ].join(''),
      },
      ['# The title', '~ 4. DCC', '### Named', '### 4. Own', '**Bold**'],
    ],
    [
      'has bold and italic letters of runs and of styles',
      {
        body: paragraph(
          `${run('4. ', BOLD)}${run('Alerts', '<w:rStyle w:val="Strong"/>')}${run(' (', '<w:b w:val="0"/>')}${run('DCC', '<w:i/>')}${run('):')}`,
        ),
      },
      ['**4. Alerts** (_DCC_):'],
    ],
    [
      'shows what tracked changes put in, and not what they took out',
      {
        body: paragraph(
          `${run('The plan ')}<w:del w:id="1"><w:r><w:delText>was late</w:delText></w:r></w:del><w:ins w:id="2">${run('is ready')}</w:ins>`,
          '<w:pPrChange w:id="3"><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="2"/></w:numPr></w:pPr></w:pPrChange>',
        ),
      },
      ['The plan is ready'],
    ],
    [
      'has no soft hyphens, and its line breaks and fields',
      {
        body: paragraph(
          `${run('Mi\u00adgra')}<w:r><w:softHyphen/><w:t>tion</w:t><w:br/><w:t xml:space="preserve">CSP\u00a0N </w:t></w:r><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> DATE </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run('2020')}<w:r><w:fldChar w:fldCharType="end"/></w:r>`,
        ),
      },
      ['Migration\nCSP N 2020'],
    ],
    [
      'has links, notes at its end, and controls around its text',
      {
        body: `<w:sdt><w:sdtContent>${paragraph(
          `<w:hyperlink r:id="rId100">${run('here')}</w:hyperlink>${run(' it is')}<w:r><w:footnoteReference w:id="2"/></w:r>${run('.')}`,
        )}</w:sdtContent></w:sdt>`,
        links: ['https://example.org/'],
        footnotes: `<w:footnote w:id="2">${paragraph(run('As of May.'))}</w:footnote>`,
      },
      ['[here](https://example.org/) it is[1].', '[1] As of May.'],
    ],
    [
      'has headers, footers and comments, each once, and never as items',
      {
        body: paragraph(run('The text.')),
        header: paragraph(run('Classification: ') + run('White')) + paragraph(''),
        footer: paragraph(
          `${run('Panel')}<w:r><w:tab/></w:r>${run('Page ')}<w:r><w:instrText>PAGE</w:instrText></w:r>${run('1')}`,
        ),
        comments: `<w:comment w:id="1">${paragraph(run('Is this so?'))}</w:comment>`,
      },
      ['~ Classification: White', 'The text.', '~ Panel', '~ Page 1', '~ Is this so?'],
    ],
    [
      'has tables, with cells over columns, and no table where there is only a border',
      {
        body: [
          table([[paragraph(run('White', BOLD))], [entry('inside', 1)]]),
          table([
            [paragraph(run('Action')), paragraph(run('Owner'))],
            [`<w:tcPr><w:gridSpan w:val="2"/></w:tcPr>${paragraph(run('All')) + paragraph(run('of it'))}`],
          ]),
        ].join(''),
      },
      ['**White**', '  • inside', '| Action | Owner |\n| All\nof it |  |'],
    ],
  ];

  test.each(CASES)('%s', async (_, parts, expected) => {
    expect(await read({ numbering: NUMBERING, styles: STYLES, ...parts })).toEqual(expected);
  });

  test.each([
    ['that is none', new TextEncoder().encode('PK\u0003\u0004 no archive'), 'damaged'],
    ['that is cut short', wordFile({ body: paragraph(run('Text')) }).slice(0, -30), 'damaged'],
  ])('%s is a problem', async (_, bytes, reason) => {
    expect(await readWord('a.docx', bytes)).toMatchObject({
      ok: false,
      problems: [{ code: 'unreadable-document', facts: { reason } }],
    });
  });
});
