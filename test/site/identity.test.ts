import { describe, expect, test } from 'vitest';
import { published } from './published.ts';

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
  const { run, tree } = await published(ARCHIVE);

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
