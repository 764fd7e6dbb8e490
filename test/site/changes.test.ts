import { beforeAll, describe, expect, test } from 'vitest';
import { ARCHIVE } from './archive.ts';
import { published, publishedOnce, type Tree } from './published.ts';

const CORRECTIONS_28 = `corrections:
  - { date: 2020-01-20, text: "There were *three* outages." }
  - { date: 2020-03-01, text: The lawyers of the hidden supplier wrote a letter., classification: Amber }
  - { date: 2020-02-10, text: The report is about INC000000123456. }
`;
const CORRECTIONS_29 = 'corrections: [{ date: 2020-02-10, text: The prices are of May. }]\n';

const CORRECTED: Readonly<Record<string, string>> = {
  'meetings/opsg-28.yaml': `${ARCHIVE['meetings/opsg-28.yaml'] ?? ''}${CORRECTIONS_28}`.replace(
    'action: The',
    'id: 28.3\n        action: The',
  ),
  'meetings/opsg-29.yaml': `${ARCHIVE['meetings/opsg-29.yaml'] ?? ''}${CORRECTIONS_29}venue: Salt cellar\n`,
};

describe('corrections in a site', () => {
  let tree: Tree;
  beforeAll(async () => {
    ({ tree } = await published(CORRECTED));
  });
  const page = (path: string) => tree.get(path) ?? '';

  test('are on a page of their own, the newest first, with links to their meetings', () => {
    const found = [...page('changes.html').matchAll(/<li>\n<p>(.*)<\/p>\n<p class="about">(.*)<\/p>/g)];
    expect(found.map(([, what = '', whose = '']) => [what, /href="(.*?)"/.exec(whose)?.[1]])).toEqual([
      [
        '<time datetime="2020-02-10">10 February 2020</time>: The prices are of May.',
        'opsg/29.html#corrections',
      ],
      [
        '<time datetime="2020-02-10">10 February 2020</time>: The report is about INC000000123456.',
        'opsg/28.html#corrections',
      ],
      [
        '<time datetime="2020-01-20">20 January 2020</time>: There were <em>three</em> outages.',
        'opsg/28.html#corrections',
      ],
    ]);
    expect(page('index.html')).toContain('<a href="changes.html">Changes</a>');
  });

  test('are named where meetings are listed, and on the page of the meeting', () => {
    expect(page('index.html')).toContain('Headlines</a> (last updated on 10 February 2020)</span></li>');
    expect(page('opsg/28.html')).toContain(
      '<p class="venue">Corrected on 10\u00A0February\u00A02020 (<a href="#corrections">all updates</a>)</p>',
    );
    expect(page('opsg/28.html')).toContain('<h2 id="corrections">Corrections</h2>');
    expect(page('opsg/28.html')).toContain('<a href="../changes.html">');
  });

  test('update the entry of their meeting in feeds, which says what changed', async () => {
    const before = await publishedOnce(ARCHIVE);
    const entries = (from: Tree) => JSON.parse(from.get('feed.json') ?? '').items;
    const [, then] = entries(before.tree);
    const [, now] = entries(tree);
    expect(now.id).toBe(then.id);
    expect([then.date_modified, now.date_modified]).toEqual(['2020-01-07T00:00:00Z', '2020-02-10T00:00:00Z']);
    expect(now.content_html).toContain('<p>Corrected on 10\u00A0February\u00A02020</p>');
    expect(now.content_html).toContain('There were <em>three</em> outages.');
    expect(page('atom.xml')).toContain('There were <em>three</em> outages.');
  });

  test('and venues can be found', () => {
    expect(page('search-index.js')).toContain('There were three outages.');
    expect(page('search-index.js')).toContain('Salt cellar');
  });

  test('an action has its number there, as in its document', () => {
    expect(page('actions.html')).toContain(
      '<p><strong>Action 28.3 for DCC</strong>: The DCC was asked for a plan.</p>',
    );
  });

  test('leave no trace where readers may not see them', async () => {
    const without = CORRECTIONS_28.split('\n')
      .filter((line) => !line.includes('Amber'))
      .join('\n');
    const others = await published({
      ...CORRECTED,
      'meetings/opsg-28.yaml': (CORRECTED['meetings/opsg-28.yaml'] ?? '').replace(CORRECTIONS_28, without),
    });
    expect(others.tree).toEqual(tree);
  });

  test('are none in most sites, which say so', async () => {
    const { tree: before } = await publishedOnce(ARCHIVE);
    expect(before.get('changes.html')).toContain('Nothing has been corrected yet.');
    expect(before.get('index.html')).not.toContain('updated');
  });
});
