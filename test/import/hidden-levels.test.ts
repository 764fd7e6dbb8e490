import { describe, expect, test } from 'vitest';
import { builtInWorkspace } from '../../src/check/workspaces.ts';
import { nodeWorld } from '../../src/host/node-world.ts';
import { readHtml } from '../../src/import/html-source.ts';
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
