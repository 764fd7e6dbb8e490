import { fileURLToPath } from 'node:url';
import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, test } from 'vitest';
import { nodeWorld } from '../../../src/host/node-world.ts';
import { renderRecords } from '../../../src/pipeline.ts';
import { runInMemory } from '../../program.ts';
import { readHtml } from '../readers.ts';
import { allElements, asHtml, partsOf, readDocx } from '../word.ts';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const RECORD = 'test/example/exwg-12.yaml';

const CASES = ['attendance', 'lists-and-tables', 'numbers-of-points-and-papers', 'hostile-prose'];
/** Where pages end; columns of names; the number of a numbered entry; the side of a column; and who presents an item with a bold title. */
const DIRECT = new Set([
  'w:keepNext',
  'w:keepLines',
  'w:numPr',
  'w:sectPr',
  'w:jc right',
  'w:jc center',
  'Presenter w:b 0',
  'Presenter w:bCs 0',
]);

let bytes = new Uint8Array();
let page = '';

beforeAll(async () => {
  const request = { records: [RECORD], formats: ['docx', 'html'] as const, audience: 'Amber' };
  const rendered = await renderRecords(request, nodeWorld(ROOT));
  if (!rendered.ok) throw new Error(`${RECORD} is not valid`);
  const [word, html] = rendered.value.artifacts;
  bytes = new Uint8Array(word?.bytes ?? []);
  page = new TextDecoder().decode(html?.bytes);
});

function elements(path: string, name: string) {
  return allElements(partsOf(bytes).get(path)).filter((element) => element.name === name);
}

function textOf(path: string): string {
  return elements(path, 'w:t')
    .map(({ text }) => text)
    .join('');
}

describe('a Word document', () => {
  test('has the same blocks as the page, in the same order', async () => {
    const blocks = await readDocx(bytes);
    expect(blocks.length).toBeGreaterThan(20);
    expect([...blocks, 'p Classification: Amber']).toEqual(readHtml(page));
  });

  test('keeps what is strong, emphasised, code or a link', async () => {
    const html = await asHtml(bytes);
    expect(html).toContain('<em>shared</em>');
    expect(html).toContain('<strong>no</strong>');
    expect(html).toContain('<code>REF0000000001</code>');
    expect(html).toContain(
      '<a href="https://example.org/exwg?meeting=12&amp;view=papers">the EXWG\'s page</a>',
    );
  });

  test('uses the styles that Word lists, and no other', () => {
    const used = elements('word/document.xml', 'w:pStyle').map(({ attributes }) => attributes['w:val']);
    expect(new Set(used)).toEqual(
      new Set([
        'Marking',
        'Logo',
        'Organisation',
        'Imprint',
        'Title',
        'BodyText',
        'Heading1',
        'Heading2',
        'Heading3',
        'ListBullet',
      ]),
    );
    const letters = elements('word/document.xml', 'w:rStyle').map(({ attributes }) => attributes['w:val']);
    expect(new Set(letters)).toEqual(
      new Set(['Emphasis', 'Strong', 'Code', 'Hyperlink', 'Mark', 'Presenter']),
    );
    const known = elements('word/styles.xml', 'w:style').map(({ attributes }) => attributes['w:styleId']);
    expect(known).toEqual(expect.arrayContaining([...new Set([...used, ...letters])]));
  });

  test('bears its marking at the head and the foot of each page, and counts the pages', () => {
    expect(textOf('word/header.xml')).toBe('\u00A0Classification: Amber\u00A0');
    expect(textOf('word/footer.xml')).toBe('\u00A0Classification: Amber\u00A0Page 1 of 1');
    const fields = elements('word/footer.xml', 'w:fldSimple').map(({ attributes }) => attributes['w:instr']);
    expect(fields).toEqual([' PAGE ', ' NUMPAGES ']);
  });

  test('says of paragraphs and letters what their styles say, and as little besides as has to be', async () => {
    for (const record of [RECORD, ...CASES.map((name) => `test/cases/${name}/record.yaml`)]) {
      const request = { records: [record], formats: ['docx'] as const, audience: 'all' };
      const rendered = await renderRecords(request, nodeWorld(ROOT));
      if (!rendered.ok) throw new Error(`${record} is not valid`);
      for (const { bytes } of rendered.value.artifacts) {
        const all = ['document', 'header', 'footer'].flatMap((part) =>
          allElements(partsOf(bytes).get(`word/${part}.xml`)),
        );
        const direct = all.flatMap(({ name, children: [style, ...rest] }) => {
          if (name !== 'w:pPr' && name !== 'w:rPr') return [];
          expect(style?.name, record).toBe(name === 'w:pPr' ? 'w:pStyle' : 'w:rStyle');
          const of = style?.attributes['w:val'] === 'Presenter' ? 'Presenter ' : '';
          return rest.map((each) => `${of}${each.name} ${each.attributes['w:val'] ?? ''}`.trim());
        });
        expect(
          direct.filter((each) => !DIRECT.has(each)),
          record,
        ).toEqual([]);
        const styles = allElements(partsOf(bytes).get('word/styles.xml'));
        const known = styles.map(({ attributes }) => attributes['w:styleId']);
        const used = all.filter(({ name }) => /^w:(?:p|r|tbl)Style$/.test(name));
        expect(known, record).toEqual(
          expect.arrayContaining(used.map(({ attributes }) => attributes['w:val'])),
        );
      }
    }
  });

  test('names a style for words that are several things, and none that is bold in what is bold', async () => {
    const record = [
      'group: OPSG',
      'meeting: 1',
      'date: 2020-01-07',
      'classification: White',
      'items:',
      '  - title: A **strong** title',
      '    points: ["**all _of_ it**, and [a `code`](https://example.org)"]',
    ].join('\n');
    const { written } = await runInMemory(['render', 'r.yaml', '-f', 'docx'], { 'r.yaml': record });
    const [word = new Uint8Array()] = written.values();
    const styles = allElements(partsOf(new Uint8Array(word)).get('word/document.xml'))
      .filter(({ name }) => name === 'w:rStyle')
      .map(({ attributes }) => attributes['w:val']);
    expect(styles).toEqual(['Strong', 'Strong', 'StrongEmphasis', 'Strong', 'Hyperlink', 'HyperlinkCode']);
  });

  test('keeps a short item on one page, and its last paragraph with nothing after it', () => {
    const document = strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array());
    const kept = (words: string) =>
      new RegExp(`<w:pPr>(?:(?!</w:pPr>).)*</w:pPr>(?=(?:(?!</w:p>).)*${words})`).exec(document)?.[0];
    expect(kept('The price of a replacement')).toContain('<w:keepNext/><w:keepLines/>');
    expect(kept('asked for a list of three')).toContain('<w:keepLines/>');
    expect(kept('asked for a list of three')).not.toContain('<w:keepNext/>');
    expect(kept('Next Tender Review')).toContain('<w:keepNext/><w:keepLines/>'); // the imprint is not alone
  });

  test('shows the logo as high as in the PDF, with its words', async () => {
    expect(await asHtml(bytes)).toMatch(/<p><img alt="Example Code" src="data:image\/svg\+xml;base64,/);
    const [size] = elements('word/document.xml', 'wp:extent').map(({ attributes }) => attributes);
    expect(size).toEqual({ cx: '864000', cy: '432000' }); // 24 mm and 12 mm
  });

  test('says its language, its title and its times, and names no person', () => {
    const properties = partsOf(bytes).get('docProps/core.xml')?.children ?? [];
    expect(properties.map(({ name, text }) => `${name} ${text}`)).toEqual([
      'dc:title (Green) Example Working Group (EXWG), Meeting 12, 5 March 2024 with tender review (end of Green)',
      'dc:subject Classification: Amber',
      'dc:language en-GB',
      'dcterms:created 2024-03-05T00:00:00Z',
      'dcterms:modified 2024-03-05T00:00:00Z',
    ]);
    const languages = elements('word/styles.xml', 'w:lang').map(({ attributes }) => attributes['w:val']);
    expect(languages).toEqual(['en-GB']);
  });

  test('names every part that it has, and has every part that it names', () => {
    const targets = [...partsOf(bytes)].flatMap(([path, root]) => {
      const inside = allElements(root).filter(({ attributes }) => attributes['TargetMode'] !== 'External');
      const folder = path.startsWith('word/') ? 'word/' : '';
      return inside.flatMap(({ attributes: { Target } }) => (Target ? [folder + Target] : []));
    });
    const own = ['[Content_Types].xml', '_rels/.rels', 'word/_rels/document.xml.rels'];
    expect([...targets, ...own].sort()).toEqual([...partsOf(bytes).keys()].sort());
    const typed = elements('[Content_Types].xml', 'Override').map(({ attributes }) => attributes['PartName']);
    const media = targets.filter((target) => target.startsWith('word/media/'));
    expect([...typed, ...media.map((target) => `/${target}`)].sort()).toEqual(
      targets.map((target) => `/${target}`).sort(),
    );
    const endings = elements('[Content_Types].xml', 'Default').map(
      ({ attributes }) => attributes['Extension'],
    );
    expect(endings).toEqual(expect.arrayContaining(media.map((target) => target.split('.').pop())));
  });
});

test('Word documents are made only on request', async () => {
  const record = 'group: OPSG\nmeeting: 1\ndate: 2020-01-07\nclassification: White\nitems: [{ title: A }]\n';
  const { written } = await runInMemory(['render', 'r.yaml'], { 'r.yaml': record });
  expect([...written.keys()].filter((path) => path.endsWith('.docx'))).toEqual([]);
  expect(written.size).toBe(3);
});

test('names stand in two columns where there are several', async () => {
  const record = [
    'group: OPSG',
    'meeting: 1',
    'date: 2020-01-07',
    'classification: White',
    'attendance: { Chair: A One, Present: [B Two, C Three, D Four, E Five], Apologies: [F Six] }',
    'items: [{ title: A }]',
  ].join('\n');
  const { written } = await runInMemory(['render', 'r.yaml', '-f', 'docx'], { 'r.yaml': record });
  const [word = new Uint8Array()] = written.values();
  const parts = allElements(partsOf(new Uint8Array(word)).get('word/document.xml'));
  const found = parts.flatMap(({ name, text, attributes }) =>
    name === 'w:t' ? [text] : name === 'w:cols' ? [`${attributes['w:num']} columns`] : [],
  );
  expect(found.slice(found.indexOf('Attendance'))).toEqual([
    ...['Attendance', 'Chair', 'A One', '1 columns', 'Present'],
    ...['B Two', 'C Three', 'D Four', '2 columns', 'E Five'],
    ...['Apologies', 'F Six', 'A', '1 columns'],
  ]);
});

test('words follow a number of any length after a tab, at the next stop of the style', async () => {
  const record = [
    'group: OPSG',
    'meeting: 1',
    'date: 2020-01-07',
    'classification: White',
    'items: [{ number: GBP/2223/001, title: A }]',
  ].join('\n');
  const { written } = await runInMemory(['render', 'r.yaml', '-f', 'docx'], { 'r.yaml': record });
  const [word = new Uint8Array()] = written.values();
  const parts = partsOf(new Uint8Array(word));
  const document = allElements(parts.get('word/document.xml'));
  const line = document.flatMap(({ name, text }) =>
    name === 'w:t' ? [text] : name === 'w:tab' ? ['\t'] : [],
  );
  expect(line.slice(-3)).toEqual(['GBP/2223/001.', '\t', 'A']);
  const heading = allElements(parts.get('word/styles.xml')).find(
    ({ attributes }) => attributes['w:styleId'] === 'Heading1',
  );
  const stops = allElements(heading).filter(({ name }) => name === 'w:tab');
  expect(stops.map(({ attributes }) => Number(attributes['w:pos'])).slice(0, 2)).toEqual([140, 280]);
});

test('SOURCE_DATE_EPOCH is the time of the document', async () => {
  const record = 'group: OPSG\nmeeting: 1\ndate: 2020-01-07\nclassification: White\nitems: [{ title: A }]\n';
  const argv = ['render', 'r.yaml', '--format', 'docx', '--out', '-'];
  const { out } = await runInMemory(argv, { 'r.yaml': record }, { env: { SOURCE_DATE_EPOCH: '951868799' } });
  const core = unzipSync(new Uint8Array(out))['docProps/core.xml'];
  expect(strFromU8(core ?? new Uint8Array())).toContain('>2000-02-29T23:59:59Z</dcterms:created>');
});

test('a table of people has a gap above it, where names stand before it', async () => {
  const record = [
    'group: OPSG\nmeeting: 1\ndate: 2024-03-05\nclassification: White',
    'attendance: { Present: [A, B, C, D, E, F], Clerk: { name: G, role: Clerk } }',
    'items: [{ title: A }]',
  ].join('\n');
  const { written } = await runInMemory(['render', 'r.yaml', '-f', 'docx'], { 'r.yaml': record });
  const [word = new Uint8Array()] = written.values();
  const parts = allElements(partsOf(new Uint8Array(word)).get('word/document.xml'));
  const found = parts.flatMap(({ name, attributes }) =>
    name === 'w:tbl' ? ['table'] : name === 'w:pStyle' ? [attributes['w:val']] : [],
  );
  expect(found[found.indexOf('table') - 1]).toBe('TableEnd');
});
