import { createHash } from 'node:crypto';
import { beforeAll, expect, test } from 'vitest';
import { ARCHIVE, meeting } from './archive.ts';
import { published, publishedOnce, type Tree } from './published.ts';

let tree: Tree;
beforeAll(async () => {
  ({ tree } = await published({ ...ARCHIVE, 'opsg.yaml': 'site: { address: https://example.org/a }\n' }));
});

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

test('SHA256SUMS names every other file with its hash, in the format of sha256sum', () => {
  const others = [...tree].filter(([path]) => path !== 'SHA256SUMS');
  expect(tree.get('SHA256SUMS')).toBe(others.map(([path, text]) => `${sha256(text)}  ${path}\n`).join(''));
});

test('the manifest has the name, size and hash of every file but itself and the sums', () => {
  const others = [...tree].filter(([path]) => path !== 'SHA256SUMS' && path !== 'manifest.json');
  expect(JSON.parse(tree.get('manifest.json') ?? '')).toEqual({
    version: 1,
    audience: 'White',
    files: others.map(([path, text]) => ({ path, size: Buffer.byteLength(text), sha256: sha256(text) })),
  });
});

test('the sitemap has the address of each page, where an address is known', async () => {
  const addresses = [...(tree.get('sitemap.xml') ?? '').matchAll(/<loc>(.*?)<\/loc>/g)].map(([, at]) => at);
  const pages = [...tree.keys()].filter((path) => path.endsWith('.html') && path !== '404.html');
  expect(addresses).toEqual(
    pages.map((path) => `https://example.org/a/${path}`.replace(/\/index\.html$/, '/')),
  );
  expect((await publishedOnce(ARCHIVE)).tree.has('sitemap.xml')).toBe(false);
});

test('the page for wrong addresses works at any address', async () => {
  const page = tree.get('404.html') ?? '';
  expect([...page.matchAll(/(?:href|src)="([^"#]*)"/g)].map(([, href]) => href)).toEqual(
    expect.arrayContaining(['/a/style.css', '/a/index.html', '/a/decisions.html']),
  );
  expect(page).not.toMatch(/href="(?!\/a\/|#|data:)/);
  expect(page).not.toContain('canonical');
  expect((await publishedOnce(ARCHIVE)).tree.get('404.html')).toContain('href="style.css"');
});

test('every page leads on: to its group, its feeds, and the points of a year', async () => {
  const item = '  - { title: Matters, points: [{ decision: It was agreed. }] }\n';
  const files = { 'a.yaml': meeting(1, '2019-01-08', item), 'b.yaml': meeting(2, '2020-01-07', item) };
  const made = await published({ ...files, 'opsg.yaml': 'site: { title: Headlines }\n' }, 'a.yaml', 'b.yaml');
  expect(made.run).toMatchObject({ exit: 0 });
  const [page = '', group = '', decisions = ''] = ['opsg/1.html', 'opsg/index.html', 'decisions.html'].map(
    (path) => made.tree.get(path),
  );
  expect(page).toContain('<li><a href="../opsg/index.html">All meetings of OPSG</a></li>');
  expect(group).toContain('<a href="../atom.xml">Atom feed</a>');
  expect(decisions).toContain('<title>Decisions – Headlines</title>');
  expect(decisions).toMatch(
    /href="#year-2020">2020<.*href="#year-2019">2019<.*<h2 id="year-2020">.*<h2 id="year-2019">/s,
  );
  const alone = await published({ 'a.yaml': meeting(1, '2019-01-08', item) }, 'a.yaml');
  for (const html of alone.tree.values()) expect(html).not.toMatch(/<ul>\s*<\/ul>/);
  expect(alone.tree.get('decisions.html')).not.toContain('year-');
});

test('more than 200 decisions are on a page for each year, so that no page is heavy', async () => {
  const points = (year: number) =>
    Array.from(
      { length: 101 },
      (_, i) => `      - decision: It was agreed ${'long '.repeat(20)} as number ${year}${i}.\n`,
    );
  const items = (year: number) => `  - title: Matters\n    points:\n${points(year).join('')}`;
  const files = {
    'a.yaml': meeting(1, '2019-01-08', items(2019)),
    'b.yaml': meeting(2, '2020-01-07', items(2020)),
  };
  const { run, tree: pages } = await published(files, 'a.yaml', 'b.yaml');
  expect(run).toMatchObject({ exit: 0 });
  const [newest = '', older = ''] = ['decisions.html', 'decisions/2019.html'].map((path) => pages.get(path));
  expect([newest.match(/number 2020/g), newest.match(/number 2019/g)]).toEqual([
    expect.objectContaining({ length: 101 }),
    null,
  ]);
  expect([older.match(/number 2019/g), older.match(/number 2020/g)]).toEqual([
    expect.objectContaining({ length: 101 }),
    null,
  ]);
  expect(newest).toContain('<a href="decisions.html" aria-current="page">2020</a>');
  expect(newest).toContain('<a href="decisions/2019.html">2019</a>');
  expect(older).toContain('<a href="../decisions.html">2020</a>');
  expect(older).toContain('<h1>Decisions 2019</h1>');
  for (const page of [newest, older]) expect(page.length).toBeLessThan(100_000);
  expect(pages.has('actions/2019.html')).toBe(false);
});
