import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { ask, FILE } from '../instruments.ts';
import { runInMemory } from '../program.ts';

/** A policy whose levels have other names, so that nothing here holds for the built-in one alone. */
const POLICY = `policy:
  name: House Policy
  levels: [{ name: Open, statement: For all. }, { name: Sealed, statement: For the chair. }]
groups: [{ reference: HC, name: House Committee }]
`;

const item = (number: number, rest = '') =>
  `  - { number: ${number}, title: Matter ${number} of 4 March${rest}, text: The words of matter ${number}. }\n`;
const items = (count: number) => Array.from({ length: count }, (_, i) => item(i + 1)).join('');

function recordOf(body: string): string {
  return `group: HC\nmeeting: 7\ndate: 2024-03-05\nclassification: Open\nitems:\n${body}`;
}

async function rendered(
  body: string,
  { settings = '', formats = 'md,html', audience = 'Open', own = {} as Record<string, string> } = {},
) {
  const files = { 'opsg.yaml': POLICY + settings, 'r.yaml': recordOf(body), ...own };
  const templates = Object.keys(own).length > 0 ? ['--templates', 'own'] : [];
  const run = await runInMemory(['render', 'r.yaml', '-a', audience, '-f', formats, ...templates], files);
  const of = (ending: string) => [...run.written].find(([path]) => path.endsWith(ending))?.[1];
  const [markdown, html] = ['.md', '.html'].map((ending) => new TextDecoder().decode(of(ending)));
  return { ...run, of, markdown: markdown ?? '', html: html ?? '' };
}

describe('a list of contents', () => {
  const sealed = '  - { number: 11, title: The cellar, text: It is locked., classification: Sealed }\n';
  test.each([
    ['ten items', items(10), '', 'Open', false],
    ['eleven items', items(11), '', 'Open', true],
    ['eleven items, of which one is withheld', items(10) + sealed, '', 'Open', false],
    ['eleven items, for those who see them all', items(10) + sealed, '', 'Sealed', true],
    ['one item, and a wish', items(1), 'contents: true\n', 'Open', true],
    ['eleven items, and a wish for none', items(11), 'contents: false\n', 'Open', false],
  ])('with %s', async (_, body, settings, audience, expected) => {
    const { exit, markdown, html } = await rendered(body, { settings, audience });
    expect(exit).toBe(0);
    expect(html.includes('<nav class="contents"')).toBe(expected);
    expect(markdown).not.toContain('Contents'); // what shows Markdown has a list of its own
  });

  test('has a link to each heading of its level, in HTML and in Word', async () => {
    const body = `${items(2)}next:\n  - { label: Next, date: 2024-04-07 }\ncorrections:\n  - { date: 2024-03-06, text: It was Tuesday. }\nattendance: { Chair: Sam }\n`;
    const settings = 'contents: true\nabbreviationList: at-end\nabbreviations: { words: Some Words }\n';
    const { html, of } = await rendered(body, { settings, formats: 'html,docx' });
    const ids = ['attendance', 'item-1', 'item-2', 'next-meetings', 'corrections', 'abbreviations'];
    const list = html.slice(html.indexOf('<nav'), html.indexOf('</nav>'));
    expect([...list.matchAll(/href="#([^"]*)"/g)].map(([, id]) => id)).toEqual(ids);
    expect([...html.matchAll(/<h2 id="([^"]*)"/g)].map(([, id]) => id)).toEqual(ids);
    const word = strFromU8(
      unzipSync(of('.docx') ?? new Uint8Array())['word/document.xml'] ?? new Uint8Array(),
    );
    const led = [...word.matchAll(/<w:hyperlink w:anchor="([^"]*)"/g)].map(([, name]) => name);
    expect(led).toHaveLength(ids.length);
    expect([...word.matchAll(/<w:bookmarkStart [^>]*w:name="([^"]*)"/g)].map(([, name]) => name)).toEqual(
      led,
    );
    expect([...word.matchAll(/w:fldCharType="(\w+)"/g)].map(([, type]) => type)).toEqual([
      'begin',
      'separate',
      'end',
    ]);
  });

  test('is tagged in a PDF, and has page numbers', async () => {
    const { of } = await rendered(items(11), { formats: 'pdf' });
    const pdf = of('.pdf') ?? new Uint8Array();
    const text = ask('pdftotext', ['-layout', '-enc', 'UTF-8', FILE, '-'], pdf);
    expect(text).toMatch(/11\. Matter 11 of 4 March[ .]+ \u2060?2\n/);
    const structure = ask('pdfinfo', ['-struct', FILE], pdf);
    expect(structure.match(/\bTOCI\b/g)).toHaveLength(11);
  });

  test('of more than a page, with titles of several lines, names the page of each heading', async () => {
    const long = (i: number) => ' and what became of it'.repeat(i % 5);
    const body = Array.from({ length: 60 }, (_, i) => item(i + 1, long(i))).join('');
    const { of } = await rendered(body, { formats: 'pdf' });
    const text = ask('pdftotext', ['-layout', '-enc', 'UTF-8', FILE, '-'], of('.pdf') ?? new Uint8Array());
    const pages = text.split('\f');
    const isAt = (words: string) => pages.findIndex((page) => page.includes(words)) + 1;
    const last = isAt('The words of matter 60.');
    expect(isAt('The words of matter 1.')).toBeGreaterThan(2);
    expect(last).toBeGreaterThan(isAt('The words of matter 1.'));
    const listed = text.slice(0, text.indexOf('The words of matter 1.'));
    const named = [...listed.matchAll(/[ .] \u2060?(\d+)$/gm)].map(([, page]) => Number(page));
    expect(named).toEqual(Array.from({ length: 60 }, (_, i) => isAt(`The words of matter ${i + 1}.`)));
  });

  test('tells nothing of what is withheld', async () => {
    const pairs = ['The cellar', 'Another matter altogether'].map((title) =>
      rendered(
        `${items(11)}  - { number: 12, title: ${title}, text: It is locked., classification: Sealed }\n`,
        {
          formats: 'md,html,docx',
        },
      ),
    );
    const [first, second] = await Promise.all(pairs);
    expect(first?.written.size).toBe(3);
    expect(first?.written).toEqual(second?.written);
  });
});

test('a link of a table has the anchor of GitHub in Markdown, where equal headings are told apart', async () => {
  const points = 'points: [{ decision: One. }]';
  const body =
    `  - { number: 4.1, title: "Café: *prices* & plans_2", presenter: DCC, ${points} }\n` +
    `  - { title: Decisions, ${points} }\n` +
    `  - { title: The 4 March plan, ${points} }\n` +
    `  - { title: Plans, items: [{ title: Plans, ${points} }] }\n` +
    `  - { title: Décisions, ${points} }\n`;
  const { markdown } = await rendered(body, { settings: 'summary: [decisions]\n' });
  const links = [...markdown.matchAll(/\]\(#([^)]*)\)/g)].map(([, slug]) => slug);
  expect(links).toEqual([
    '41-café-prices--plans_2-dcc',
    'decisions-1',
    'the-4marchplan', // GitHub leaves no-break spaces out
    'plans-1',
    'décisions',
  ]);
});

test('an action with an id, and a point with a number, have addresses of their own', async () => {
  const body =
    '  - title: Outages\n    points:\n      - { number: "12.", text: One. }\n      - { action: Two., id: 7.1, owner: DCC }\n';
  const { html } = await rendered(body);
  expect([...html.matchAll(/ id="((?:point|action)[^"]*)"/g)].map(([, id]) => id)).toEqual([
    'point-12',
    'action-7.1',
  ]);
});

test('templates without what is linked to make a PDF without links', async () => {
  const own = {
    'own/item.typ.hbs':
      '{{heading}} {{title}}\n\n{{number}} {{presenters}} {{body}}\n\n{{#each sections}}{{> item}}{{/each}}\n\n',
  };
  const body = '  - title: Outages\n    points:\n      - { decision: The House agreed., number: "12." }\n';
  const { exit, talk } = await rendered(body, { settings: 'summary: [decisions]\n', formats: 'pdf', own });
  expect([exit, talk]).toEqual([0, expect.anything()]);
});
