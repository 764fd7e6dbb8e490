import { describe, expect, test } from 'vitest';
import { builtInWorkspace } from '../../src/check/workspaces.ts';
import { nodeWorld } from '../../src/host/node-world.ts';
import { readHtml } from '../../src/import/html-source.ts';
import { readMarkdown } from '../../src/import/markdown-source.ts';
import { pdfSource } from '../../src/import/pdf/source.ts';
import { understand } from '../../src/import/understand.ts';
import { readWord } from '../../src/import/word/source.ts';
import { paragraph, run, table, type WordParts, wordFile } from './ooxml.ts';
import { type PdfExtras, plainPdf } from './plain-pdf.ts';

const workspace = builtInWorkspace();
const STATEMENT = 'This document is classified as White.';
const TITLE = 'OPSG Meeting 12 on 7 January 2020';
const ITEM = '4. Outages (DCC): The zebra is late.';

/** The level that a record becomes, or that a person is asked. */
async function levelOf(read: ReturnType<typeof readWord>): Promise<string> {
  const blocks = await read;
  if (!blocks.ok) throw new Error('not read');
  const result = understand(blocks.value, workspace, { file: 'a' });
  if ('trouble' in result) return result.trouble.why;
  expect(JSON.stringify(result.record.items)).toMatch(/zebra/);
  expect(JSON.stringify(result.record)).not.toMatch(/unseen/);
  return result.record.level.name;
}

const BODY = [STATEMENT, TITLE, ITEM].map((text) => paragraph(run(text))).join('');
const box = (text: string) => `<w:txbxContent>${paragraph(run(text))}</w:txbxContent>`;
const hidden = (text: string) => run(text, '<w:vanish/>');

describe('Word', () => {
  test.each<[string, WordParts, string]>([
    ['nothing', { body: BODY }, 'White'],
    ['the level that it states', { body: BODY, header: paragraph(run('White')) }, 'White'],
    ['a header', { body: BODY, header: paragraph(run('Handle as Amber')) }, 'Amber'],
    [
      'a header in a table',
      { body: BODY, header: table([[paragraph(run('OPSG')), paragraph(run('AMBER'))]]) },
      'several levels',
    ],
    [
      'a footer, in words of no level',
      { body: BODY, footer: paragraph(run('Commercial in confidence')) },
      'unknown marking',
    ],
    [
      'a watermark',
      {
        body: BODY,
        header: paragraph(
          '<w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml"><v:textpath string="AMBER"/></v:shape></w:pict></w:r>',
        ),
      },
      'Amber',
    ],
    [
      'a text box',
      {
        body:
          BODY +
          paragraph(
            `<w:r><mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice Requires="wps"><w:drawing>${box('Amber')}</w:drawing></mc:Choice></mc:AlternateContent></w:r>`,
          ),
      },
      'Amber',
    ],
    [
      'a text box of an old kind',
      {
        body:
          BODY +
          paragraph(
            `<w:r><w:pict><v:textbox xmlns:v="urn:schemas-microsoft-com:vml">${box('Amber')}</v:textbox></w:pict></w:r>`,
          ),
      },
      'Amber',
    ],
    [
      'a comment',
      { body: BODY, comments: `<w:comment w:id="1">${paragraph(run('This point is Amber.'))}</w:comment>` },
      'Amber',
    ],
    ['hidden text', { body: BODY + paragraph(hidden('(Amber) unseen')) }, 'Amber'],
    [
      'a hidden word',
      { body: `${BODY}${paragraph(run('All is well. ') + hidden('unseen (Amber)'))}` },
      'Amber',
    ],
    [
      'a deletion',
      {
        body: `${BODY}${paragraph(`<w:del w:id="1"><w:r><w:delText>(Amber)</w:delText></w:r></w:del>${run(' All is well.')}`)}`,
      },
      'Amber',
    ],
    [
      'a footnote',
      {
        body: BODY + paragraph(`${run('All is well.')}<w:r><w:footnoteReference w:id="2"/></w:r>`),
        footnotes: `<w:footnote w:id="2">${paragraph(run('Amber.'))}</w:footnote>`,
      },
      'Amber',
    ],
    [
      'what stands for a picture',
      {
        body:
          BODY +
          paragraph('<w:r><w:drawing><wp:docPr xmlns:wp="x" id="1" descr="Marked Amber"/></w:drawing></w:r>'),
      },
      'Amber',
    ],
    [
      'a field',
      {
        body: `${BODY}<w:sdt><w:sdtPr><w:alias w:val="Amber part"/></w:sdtPr><w:sdtContent>${paragraph(run('All is well.'))}</w:sdtContent></w:sdt>`,
      },
      'level in name',
    ],
    [
      'a bookmark',
      { body: BODY + paragraph(`<w:bookmarkStart w:id="1" w:name="AmberStart"/>${run('All is well.')}`) },
      'level in name',
    ],
    [
      'a style',
      {
        body: BODY + paragraph(run('All is well.'), '<w:pStyle w:val="s1"/>'),
        styles: '<w:style w:type="paragraph" w:styleId="s1"><w:name w:val="OPSG Amber"/></w:style>',
      },
      'level in name',
    ],
    [
      'a style that no text has',
      {
        body: BODY,
        styles: '<w:style w:type="paragraph" w:styleId="s1"><w:name w:val="OPSG Amber"/></w:style>',
      },
      'White',
    ],
    [
      'a cell',
      {
        body:
          BODY +
          table([
            [paragraph(run('A')), paragraph(run('Amber'))],
            [paragraph(run('all')), paragraph(run('well'))],
          ]),
      },
      'White',
    ],
  ])('%s', async (_, parts, level) => {
    expect(await levelOf(readWord('a.docx', wordFile(parts)))).toBe(level);
  });
});

describe('HTML', () => {
  const page = (more: string, head = '') =>
    `<!doctype html><html><head>${head}</head><body><p>${STATEMENT}</p><h1>${TITLE}</h1><p><b>4. Outages (DCC):</b> The zebra is late.</p>${more}</body></html>`;
  test.each([
    ['nothing', page(''), 'White'],
    ['a comment', page('<!-- Amber -->'), 'Amber'],
    ['a comment inside a paragraph', page('<p>All <!-- (Amber) --> is well.</p>'), 'Amber'],
    ['a hidden element', page('<div hidden>Amber</div>'), 'Amber'],
    ['an element without display', page('<p style="display:none">unseen: Amber</p>'), 'Amber'],
    ['a template', page('<template><p>Amber</p></template>'), 'Amber'],
    ['an attribute', page('<p title="Amber only">All is well.</p>'), 'Amber'],
    [
      'an attribute for data',
      page('<section data-classification="Amber"><p>All is well.</p></section>'),
      'Amber',
    ],
    ['the title', page('', '<title>Amber: headlines</title>'), 'Amber'],
    ['a property', page('', '<meta name="classification" content="AMBER">'), 'Amber'],
    ['a picture', page('<img src="x" alt="Amber">'), 'Amber'],
    ['words of no level', page('<!-- not for publication -->'), 'unknown marking'],
    ['a class', page('<p class="amber-section">All is well.</p>'), 'level in name'],
    ['an id', page('<p id="Amber">All is well.</p>'), 'level in name'],
    ['a style', page('<p style="--mark: amber">All is well.</p>'), 'level in name'],
    ['data in small letters', page('<p data-level="amber-only">All is well.</p>'), 'level in name'],
    ['an unknown element', page('<amber-part><p>All is well.</p></amber-part>'), 'level in name'],
    ['a word of the title', page('', '<title>OPSG 12 Amber</title>'), 'level in name'],
    ['words of a style sheet', page('', '<style>p::before { content: "Amber: " }</style>'), 'level in name'],
    ['raised words', page('<p>All is well.<sup>Amber</sup></p>'), 'level in name'],
    ['words above words', page('<p><ruby>All is well<rt>Amber</rt></ruby></p>'), 'level in name'],
    ['a name of two words that the text has', page('<h2 id="amber-alerts">Amber alerts</h2>'), 'White'],
    ['style', page('', '<style>.amber { color: red }</style>'), 'White'],
  ])('%s', async (_, text, level) => {
    expect(await levelOf(readHtml('a.html', new TextEncoder().encode(text)))).toBe(level);
  });
});

describe('PDF', () => {
  const readPdf = pdfSource(nodeWorld());
  const LINES = [STATEMENT, TITLE, ITEM].map((text, i) => ({ x: 60, y: 700 - 40 * i, text }));
  test.each<[string, PdfExtras, string]>([
    ['nothing', {}, 'White'],
    ['a watermark', { drawn: 'BT /F0 90 Tf 0.7 0.7 -0.7 0.7 150 300 Tm (AMBER) Tj ET' }, 'several levels'],
    ['a stamp at the margin', { drawn: 'BT /F0 12 Tf 0 1 -1 0 20 300 Tm (Amber only) Tj ET' }, 'Amber'],
    [
      'a comment',
      {
        object: '<< /Type /Annot /Subtype /FreeText /Rect [90 90 300 150] /Contents (Marked Amber) >>',
        page: (object) => `/Annots [${object} 0 R] `,
      },
      'Amber',
    ],
    [
      'a property',
      { object: '<< /Title (OPSG) /Keywords (Amber) >>', trailer: (object) => `/Info ${object} 0 R ` },
      'Amber',
    ],
    ['invisible letters', { drawn: 'BT 3 Tr /F0 10 Tf 60 500 Td (Start of Amber section) Tj ET' }, 'Amber'],
    ['letters outside the page', { drawn: 'BT /F0 10 Tf 60 -50 Td (Amber) Tj ET' }, 'Amber'],
  ])('%s', async (_, extras, level) => {
    expect(await levelOf(readPdf('a.pdf', plainPdf([LINES], 'Helvetica', extras)))).toBe(level);
  });
});

describe('words that their author may not want to be read', () => {
  const findingsIn = async (read: ReturnType<typeof readWord>) => {
    const blocks = await read;
    if (!blocks.ok) throw new Error('not read');
    const result = understand(blocks.value, workspace, { file: 'a' });
    return 'findings' in result
      ? result.findings.map(({ at, sentence }) => `${at.line ?? ''} ${sentence}`)
      : [];
  };
  const STRUCK = '“The giraffe” is struck out, and stays in the text: does it belong there?';
  const FAINT = '“The giraffe” is hard to see, and stays in the text: does it belong there?';
  const bytes = (text: string) => new TextEncoder().encode(text);
  const html = (text: string) =>
    readHtml('a.html', bytes(`<p>${STATEMENT}</p>\n<h1>${TITLE}</h1>\n<h2>4. A</h2>\n<p>${text}</p>`));
  const markdown = (text: string) =>
    readMarkdown('a.md', bytes(`${STATEMENT}\n\n# ${TITLE}\n\n## 4. A\n\n${text}`));
  const word = (look: string) =>
    readWord('a.docx', wordFile({ body: BODY + paragraph(run('The giraffe', look) + run(' is tall.')) }));

  test.each([
    ['s', html('<s>The giraffe</s> is tall.'), `4 ${STRUCK}`],
    ['del', html('<del>The <b>giraffe</b></del> is tall.'), `4 ${STRUCK}`],
    [
      'line-through',
      html('<span style="text-decoration: line-through">The giraffe</span> is tall.'),
      `4 ${STRUCK}`,
    ],
    ['white letters', html('<span style="color: #FFF">The giraffe</span> is tall.'), `4 ${FAINT}`],
    ['small letters', html('<span style="font-size: 0">The giraffe</span> is tall.'), `4 ${FAINT}`],
    ['Markdown', markdown('~~The giraffe~~ is tall.'), `7 ${STRUCK}`],
    ['HTML in Markdown', markdown('Now <s>The giraffe</s> is tall.'), `7 ${STRUCK}`],
    ['a block of HTML in Markdown', markdown('<p>Now <del>The giraffe</del> is tall.</p>'), `7 ${STRUCK}`],
    ['Word', word('<w:strike/>'), ` ${STRUCK}`],
    ['white letters of Word', word('<w:color w:val="FFFFFF"/>'), ` ${FAINT}`],
  ])('%s', async (_, read, sentence) => {
    const found = await findingsIn(read);
    expect(found.filter((one) => one.includes('stays in the text'))).toEqual([
      expect.stringContaining(sentence),
    ]);
  });

  test.each([
    [
      'white letters on a colour',
      html('<span style="color: white; background: navy">The giraffe</span> is tall.'),
    ],
    [
      'white letters of Word on a colour',
      word('<w:color w:val="FFFFFF"/><w:shd w:val="clear" w:fill="000000"/>'),
    ],
    ['code', markdown('`~~The giraffe~~` is tall.')],
  ])('%s: nothing to say', async (_, read) => {
    expect(await findingsIn(read)).toEqual([]);
  });
});
