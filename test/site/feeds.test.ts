import { extractFromJson, extractFromXml } from '@extractus/feed-extractor';
import { parseFeed } from 'feedsmith';
import { beforeAll, describe, expect, test } from 'vitest';
import { ARCHIVE, meeting } from './archive.ts';
import { published, publishedOnce, type Tree } from './published.ts';

const SITE = 'site: { address: https://example.org/headlines, title: Headlines & more }\n';
const HOSTILE = meeting(
  31,
  '2020-05-05',
  `  - number: 1
    title: "Signs such as < & ]]> in titles"
    text: "The group wrote ]]> and < and & into a *point* or two."
`,
);

const ATOM_DATE = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/;
const URN = /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

let tree: Tree;
beforeAll(async () => {
  const made = await published({ ...ARCHIVE, 'meetings/31.yaml': HOSTILE, 'opsg.yaml': SITE });
  expect(made.run).toMatchObject({ exit: 0 });
  tree = made.tree;
});

function atomIn(files: Tree) {
  const { format, feed } = parseFeed(files.get('atom.xml') ?? '');
  if (format !== 'atom') throw new Error('this is no Atom feed');
  return feed;
}

function jsonIn(files: Tree) {
  const { format, feed } = parseFeed(files.get('feed.json') ?? '');
  if (format !== 'json') throw new Error('this is no JSON Feed');
  return feed;
}

describe('Atom (RFC 4287)', () => {
  test('has all that it must have', () => {
    const { id, title, updated, authors, links, entries = [] } = atomIn(tree);
    expect({ id, title, updated, authors }).toEqual({
      id: expect.stringMatching(URN),
      title: expect.objectContaining({ value: 'Headlines & more' }),
      updated: '2020-05-05T00:00:00Z',
      authors: [{ name: 'Headlines & more' }],
    });
    expect(links).toEqual([
      { rel: 'self', type: 'application/atom+xml', href: 'https://example.org/headlines/atom.xml' },
      { rel: 'alternate', type: 'text/html', href: 'https://example.org/headlines/' },
    ]);
    expect(entries.map((entry) => entry.links?.[0]?.href)).toEqual(
      [31, 29, 28].map((number) => `https://example.org/headlines/opsg/${number}.html`),
    );
    for (const entry of entries) {
      expect(entry.id).toMatch(URN);
      expect(entry.updated).toMatch(ATOM_DATE);
      expect(entry.title).toBeTruthy();
    }
    expect(new Set([id, ...entries.map((entry) => entry.id)]).size).toBe(4);
  });

  test('has the headlines as HTML, whatever they say', () => {
    const contents = atomIn(tree).entries?.map(({ content }) => content?.value ?? '') ?? [];
    expect(contents[0]).toContain('The group wrote ]]&gt; and &lt; and &amp; into a <em>point</em> or two.');
    expect(contents[2]).toContain('The OPSG agreed to publish the report.');
    expect(contents[2]).toContain(
      'Next Regular Meeting: <time datetime="2020-02-04">4\u00A0February\u00A02020</time>',
    );
    expect(tree.get('atom.xml')?.match(/<content type="html"><!\[CDATA\[/g)).toHaveLength(3);
  });
});

test('JSON Feed 1.1 says the same', () => {
  const [json, atom] = [jsonIn(tree), atomIn(tree)];
  expect(JSON.parse(tree.get('feed.json') ?? '')).toMatchObject({
    version: 'https://jsonfeed.org/version/1.1',
    title: 'Headlines & more',
    home_page_url: 'https://example.org/headlines/',
    feed_url: 'https://example.org/headlines/feed.json',
    language: 'en-GB',
  });
  expect(
    json.items?.map(({ id, url, content_html, date_modified }) => [id, url, content_html, date_modified]),
  ).toEqual(
    atom.entries?.map(({ id, links, content, updated }) => [
      id,
      links?.[0]?.href,
      content?.value?.trim(),
      updated,
    ]),
  );
});

test('another reader finds the same in both', () => {
  const [xml, json] = [tree.get('atom.xml') ?? '', tree.get('feed.json') ?? ''];
  const atom = extractFromXml(xml);
  expect([atom.title, atom.language]).toEqual(['Headlines & more', 'en-GB']);
  const found = atom.entries?.map(({ id, title, link, published: at }) => ({ id, title, link, at }));
  const known = atomIn(tree).entries?.map((entry) => [entry.id, entry.title?.value, entry.links?.[0]?.href]);
  expect(found?.map(({ id, title, link }) => [id, title, link])).toEqual(known);
  expect(
    extractFromJson(json).entries?.map(({ id, title, link, published: at }) => ({ id, title, link, at })),
  ).toEqual(found);
});

test('pages say where they stand, and where the feeds are', () => {
  const page = tree.get('opsg/28.html');
  expect(page).toContain('<link rel="canonical" href="https://example.org/headlines/opsg/28.html">');
  expect(page).toContain('<meta property="og:url" content="https://example.org/headlines/opsg/28.html">');
  expect(page).toContain('<meta property="og:site_name" content="Headlines &amp; more">');
  expect(page).toContain('type="application/atom+xml" title="Headlines &amp; more" href="../atom.xml">');
  expect(tree.get('index.html')).toContain('<link rel="canonical" href="https://example.org/headlines/">');
});

test('without an address, feeds have the same names and no invented address', async () => {
  const { tree: plain } = await publishedOnce(ARCHIVE);
  const ids = (files: Tree) => atomIn(files).entries?.map(({ id }) => id);
  expect(ids(plain)).toEqual(ids(tree)?.slice(1));
  expect(plain.get('atom.xml')).toContain('href="opsg/28.html"');
  expect(plain.get('feed.json')).not.toMatch(/"(?:url|home_page_url|feed_url)"/);
  expect(plain.get('index.html')).not.toContain('canonical');
});

test('the name of a feed depends on no meeting', async () => {
  const other = meeting(1, '2010-01-01', '  - { title: A, text: B c. }\n', 'PANEL');
  const groups = 'groups:\n  - { reference: OPSG, name: One }\n  - { reference: PANEL, name: Two }\n';
  const id = async (files: Readonly<Record<string, string>>) =>
    atomIn((await published({ 'opsg.yaml': groups, ...files })).tree).id;
  expect(await id({ ...ARCHIVE, 'meetings/panel.yaml': other })).toBe(await id(ARCHIVE));
  expect(await id({ ...ARCHIVE, 'opsg.yaml': `${groups}site: { title: A }\n` })).not.toBe(await id(ARCHIVE));
});

test('a feed has the 50 meetings that were held or corrected last', async () => {
  const item = '  - { title: A, text: B c. }\n';
  const corrected = `${meeting(1, '2020-01-01', item)}corrections: [{ date: 2020-06-01, text: Corrected. }]\n`;
  const day = (n: number) => `2020-0${n < 30 ? 2 : 3}-${String((n % 30) + 1).padStart(2, '0')}`;
  const numbers = Array.from({ length: 58 }, (_, i) => i + 2).filter((n) => n !== 29);
  const later = numbers.map((n) => [`m/${n}.yaml`, meeting(n, day(n), item)] as const);
  const { tree: long } = await published({ 'm/1.yaml': corrected, ...Object.fromEntries(later) }, 'm');
  const pages = atomIn(long).entries?.map(({ links }) => links?.[0]?.href);
  expect(pages).toEqual([1, ...numbers.toReversed()].slice(0, 50).map((number) => `opsg/${number}.html`));
  expect(jsonIn(long).items).toHaveLength(50);
});

test('a feed without meetings is a feed', async () => {
  const { tree: empty } = await published(
    { 'a.yaml': meeting(1, '2020-01-01', '  - { title: A, text: B c. }\n', 'OPSG', 'Amber') },
    'a.yaml',
  );
  expect(atomIn(empty)).toMatchObject({ updated: '1970-01-01T00:00:00Z' });
  expect(jsonIn(empty).items ?? []).toEqual([]);
});

test.each([
  'example.org',
  'https://example.org/?a',
  'https://u:p@example.org/',
  'https://example.org/#a',
  'file:///a',
  '',
])('the address %j is refused', async (address) => {
  const { run } = await published({ ...ARCHIVE, 'opsg.yaml': `site: { address: "${address}" }\n` });
  expect([run.exit, run.talk]).toEqual([2, expect.stringContaining('opsg.yaml')]);
});

test('a correction that these readers see updates its entry, and no other does', async () => {
  const corrected = (more: string) => ({
    ...ARCHIVE,
    'meetings/opsg-28.yaml': `${ARCHIVE['meetings/opsg-28.yaml']}corrections:\n  - { date: 2020-03-20, text: The number of outages was wrong. }\n${more}`,
  });
  const [plain, seen] = [await publishedOnce(ARCHIVE), await published(corrected(''))];
  expect(seen.run).toMatchObject({ exit: 0 });
  const hidden = await published(
    corrected(
      '  - { date: 2020-04-20, text: The price of the winter was wrong too., classification: Amber }\n',
    ),
  );
  const [before, after] = [atomIn(plain.tree), atomIn(seen.tree)];
  expect(after.updated).toBe('2020-03-20T00:00:00Z');
  expect(after.entries?.map(({ updated }) => updated)).toEqual([
    '2020-03-20T00:00:00Z',
    '2020-02-04T00:00:00Z',
  ]);
  expect(after.entries?.map(({ id, published: at }) => [id, at])).toEqual(
    before.entries?.map(({ id, published: at }) => [id, at]).toReversed(),
  );
  expect(hidden.tree).toEqual(seen.tree);
});
