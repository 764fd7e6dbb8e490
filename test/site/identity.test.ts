import { describe, expect, test } from 'vitest';
import { published, publishedOnce } from './published.ts';

const SETTINGS = `groups:
  - { reference: CUSC Panel, name: Panel of the CUSC, title: "{name} on {date}" }
  - { reference: EXWG, name: Example Group, title: "{name} on {date}" }
`;

function record(head: string, points: string, rest = ''): string {
  return `${head}classification: White\nitems:\n  - title: Outages\n    points:\n      - ${points}\n${rest}`;
}

const ARCHIVE = {
  'opsg.yaml': SETTINGS,
  'meetings/a.yaml': record('group: CUSC Panel\nmeeting: 12/23\ndate: 2023-12-01\n', 'See CUSC-Panel_11-23.'),
  'meetings/b.yaml': record('group: CUSC Panel\nmeeting: 11/23\ndate: 2023-11-03\n', 'There were two.'),
  'meetings/c.yaml': record('group: CUSC Panel\nmeeting: 1/24\ndate: 2024-01-05\n', 'There were three.'),
  'meetings/d.yaml': record('group: EXWG\ndate: 2024-03-05\n', 'There were four.'),
  'meetings/e.yaml': record('group: EXWG\ndate: 2024-04-02\n', 'See EXWG_2024-03-05, and CUSC-Panel_1-24.'),
};

describe('meetings without plain numbers', async () => {
  const { run, tree } = await publishedOnce(ARCHIVE);

  test('have pages and documents by their names', () => {
    expect(run).toMatchObject({ exit: 0 });
    const names = [...tree.keys()].filter((path) => /^(?:cusc-panel|exwg)\//.test(path));
    expect(names).toEqual([
      'cusc-panel/1-24.html',
      'cusc-panel/1-24/CUSC-Panel_1-24-Headlines-White.md',
      'cusc-panel/11-23.html',
      'cusc-panel/11-23/CUSC-Panel_11-23-Headlines-White.md',
      'cusc-panel/12-23.html',
      'cusc-panel/12-23/CUSC-Panel_12-23-Headlines-White.md',
      'cusc-panel/index.html',
      'exwg/2024-03-05.html',
      'exwg/2024-03-05/EXWG_2024-03-05-Headlines-White.md',
      'exwg/2024-04-02.html',
      'exwg/2024-04-02/EXWG_2024-04-02-Headlines-White.md',
      'exwg/index.html',
    ]);
  });

  test('are linked from what names them', () => {
    expect(tree.get('cusc-panel/12-23.html')).toContain(
      '<a href="../cusc-panel/11-23.html">CUSC-Panel_11-23</a>',
    );
    expect(tree.get('exwg/2024-04-02.html')).toContain(
      '<a href="../exwg/2024-03-05.html">EXWG_2024-03-05</a>',
    );
    expect(tree.get('exwg/2024-04-02.html')).toContain(
      '<a href="../cusc-panel/1-24.html">CUSC-Panel_1-24</a>',
    );
  });

  test('are in the order of their dates', () => {
    const page = tree.get('cusc-panel/12-23.html') ?? '';
    const links = [...page.matchAll(/<a rel="(prev|next)" href="(.*?)"/g)].map(([, rel, href]) => [
      rel,
      href,
    ]);
    expect(links).toEqual([
      ['prev', '../cusc-panel/11-23.html'],
      ['next', '../cusc-panel/1-24.html'],
    ]);
    const list = [
      ...(tree.get('cusc-panel/index.html') ?? '').matchAll(/href="\.\.\/cusc-panel\/([\d-]+)\.html"/g),
    ];
    expect(list.map(([, name]) => name)).toEqual(['1-24', '12-23', '11-23']);
  });
});

test('two groups whose pages would have the same address are refused', async () => {
  const { run } = await published({
    ...ARCHIVE,
    'opsg.yaml': `${SETTINGS}  - { reference: Exwg, name: Another Group }\n`,
  });
  expect([run.exit, run.talk]).toEqual([2, expect.stringContaining('same-group')]);
});

describe('a meeting that had another name', async () => {
  const files = {
    'opsg.yaml': `${SETTINGS}site: { address: https://example.org }\n`,
    'meetings/a.yaml': record(
      'group: EXWG\nmeeting: 12\nformerly: [2024-03-05, Old-Group_7]\ndate: 2024-03-05\n',
      'There were two.',
    ),
    'meetings/b.yaml': record(
      'group: EXWG\nmeeting: 13\ndate: 2024-04-02\n',
      'See EXWG_2024-03-05 and Old-Group_7.',
    ),
  };
  const { run, tree } = await published(files);
  const before = await published({
    ...files,
    'meetings/a.yaml': record('group: EXWG\ndate: 2024-03-05\n', 'There were two.'),
  });

  test('has a page at each old address, which leads to the new one', () => {
    expect(run).toMatchObject({ exit: 0 });
    for (const path of ['exwg/2024-03-05.html', 'old-group/7.html']) {
      const page = tree.get(path) ?? '';
      expect(page).toContain('<meta http-equiv="refresh" content="0; url=../exwg/12.html">');
      expect(page).toContain('<link rel="canonical" href="https://example.org/exwg/12.html">');
      expect(page).toContain('This page has moved to <a href="../exwg/12.html">another address</a>.');
      expect(page).toContain("default-src 'none'");
      expect(tree.get('sitemap.xml')).not.toContain(path);
    }
    expect(tree.get('SHA256SUMS')).toContain('old-group/7.html');
    expect([...before.tree.keys()].filter((path) => path.endsWith('.html') && !tree.has(path))).toEqual([]);
  });

  test('is linked by its old names too, and keeps its name in feeds', () => {
    const page = tree.get('exwg/13.html') ?? '';
    expect(page).toContain('See <a href="../exwg/12.html">EXWG_2024-03-05</a>');
    expect(page).toContain('<a href="../exwg/12.html">Old-Group_7</a>');
    const ids = (files: typeof tree) => files.get('atom.xml')?.match(/<id>.*?<\/id>/g);
    expect(ids(tree)).toEqual(ids(before.tree));
  });

  test('leaves no trace where these readers may not see it', async () => {
    const hidden = (formerly: string) => ({
      ...files,
      'meetings/a.yaml': (files['meetings/a.yaml'] ?? '')
        .replace(/formerly: .*\n/, formerly)
        .replace('White', 'Amber'),
    });
    const [one, other] = [await published(hidden('')), await published(hidden('formerly: 11B\n'))];
    expect([one.run, one.tree]).toEqual([other.run, other.tree]);
    expect([...one.tree.keys()].filter((path) => /11b|12|old-group/.test(path))).toEqual([]);
  });

  test.each([
    ['the number of another', 'formerly: 13\n'],
    ['the same in other letters', 'formerly: EXWG_13\n'],
  ])('cannot have had %s', async (_, formerly) => {
    const clash = (files['meetings/a.yaml'] ?? '').replace(/formerly: .*\n/, formerly);
    const { run: refused } = await published({ ...files, 'meetings/a.yaml': clash });
    expect([refused.exit, refused.talk]).toEqual([1, expect.stringContaining('former-name-taken')]);
    expect(refused.talk).toContain('EXWG_13 is not free: meetings/b.yaml has it.');
  });
});

test('an item keeps the anchor of its former number, unless another item has that number', async () => {
  const items = (lines: string) => ({
    'meetings/a.yaml': `group: OPSG\nmeeting: 1\ndate: 2024-03-05\nclassification: White\nitems:\n${lines}`,
  });
  const anchors = async (lines: string) => {
    const { run, tree } = await published(items(lines));
    expect(run).toMatchObject({ exit: 0 });
    return [...(tree.get('opsg/1.html') ?? '').matchAll(/id="(item-[^"]*)"/g)].map(([, id]) => id);
  };
  const moved = '  - { number: 5, formerly: 4, title: Outages, text: There were two. }\n';
  expect(await anchors(moved)).toEqual(['item-4', 'item-5']);
  const other = '  - { number: 4, title: Prices, text: They rose. }\n';
  expect(await anchors(other + moved)).toEqual(['item-4', 'item-5']);
  const withheld = other.replace('number: 4', 'number: 4, classification: Amber');
  expect(await anchors(withheld + moved)).toEqual(['item-4', 'item-5']);
});
