import { describe, expect, test } from 'vitest';
import { meeting } from './archive.ts';
import { published } from './published.ts';

const made =
  '  - { number: 1, title: Plans, points: [{ action: Send the plan., id: 27.1, owner: DCC, due: 2020-02-20 }, { action: Say more., id: 27.2 }, { action: Ask., id: 27.3 }] }\n';
const said = (entries: string) => `  - { number: 2, title: Review of actions, actions: [${entries}] }\n`;

async function site(entries: string, settings = '', ...argv: readonly string[]) {
  const files = {
    'opsg.yaml': `site: { title: Minutes }\n${settings}`,
    '27.yaml': meeting(27, '2020-01-07', made),
    '28.yaml': meeting(28, '2020-02-04', said(entries)),
  };
  const { run, tree } = await published(files, '27.yaml', '28.yaml', ...argv);
  expect([run.exit, run.talk]).toEqual([0, expect.anything()]);
  return (path: string) => tree.get(path) ?? '';
}

const CLOSED = '{ id: 27.1, state: closed, text: It was sent. }, { id: 27.2, owner: SECAS, due: OPSG_28 }';
const AMBER = ['--audience', 'Amber', '--disclose', 'Amber'];

describe('the page of actions', () => {
  test('has the open ones first, with what was said last, and says where the others were closed', async () => {
    const page = (await site(CLOSED))('actions.html');
    const list = page.slice(page.indexOf('<h2>'), page.indexOf('</main>'));
    const lines = list.split('\n').filter((line) => /^<(?:h2|li|p)/.test(line));
    expect(lines.map((line) => line.replace(/<\/?time[^>]*>/g, ''))).toEqual([
      '<h2>Open</h2>',
      '<li id="opsg-action-27.2">',
      '<p><strong>Action 27.2 for SECAS</strong>: Say more.</p>',
      '<p class="about"><a href="opsg/27.html#item-1">OPSG_27</a>, 7 January 2020. Due: <a href="opsg/28.html">OPSG_28</a></p>',
      '<li id="opsg-action-27.3">',
      '<p><strong>Action 27.3</strong>: Ask.</p>',
      '<p class="about"><a href="opsg/27.html#item-1">OPSG_27</a>, 7 January 2020</p>',
      '<h2>Closed or dropped</h2>',
      '<li id="opsg-action-27.1">',
      '<p><strong>Action 27.1 for DCC</strong>: Send the plan.</p>',
      '<p class="about"><a href="opsg/27.html#item-1">OPSG_27</a>, 7 January 2020. Due: 20 February 2020. Closed at <a href="opsg/28.html#item-2">OPSG_28</a></p>',
    ]);
  });

  test('leaves open what only other readers know to be closed, and marks it for these', async () => {
    const amber = '{ id: 27.1, state: closed, text: It was paid., classification: Amber }';
    const white = await site(amber);
    expect(white('actions.html')).not.toMatch(/Closed|Amber/);
    const page = (await site(amber, '', ...AMBER))('actions.html');
    expect(page).toContain('(Amber)</strong> <strong>Action 27.1 for DCC</strong>');
    expect(page).toMatch(/Closed at <a href="opsg\/28.html#item-2">OPSG_28<\/a>/);
  });
});

test.each([
  [
    'sentences',
    '',
    '<strong class="mark"><a href="../opsg/27.html#action-27.1">Action 27.1</a> (closed):</strong> It was sent.',
  ],
  [
    'a table',
    'actionReviews: table\n',
    '<td><strong class="mark"><a href="../opsg/27.html#action-27.1">27.1</a></strong></td>',
  ],
])('what became of actions leads to them: %s', async (_, settings, expected) => {
  const page = (await site(CLOSED, settings))('opsg/28.html')
    .replaceAll('\u00A0', ' ')
    .replaceAll('&nbsp;', ' ');
  expect(page).toContain(expected);
});

test.each([
  ['the built-in policy', '', 'White', 'Amber'],
  [
    'another policy',
    'policy:\n  name: House Rules\n  levels:\n    - { name: Open, statement: All. }\n    - { name: Closed, statement: Few. }\n',
    'Open',
    'Closed',
  ],
])('whatever is said to others, the website is the same for these: %s', async (_, policy, low, high) => {
  const above = `classification: ${high}`;
  const sites = [
    '',
    ...[
      `{ id: 27.1, state: closed, owner: SECAS, text: It was paid., ${above} }`,
      `{ id: 27.2, state: dropped, ${above} }, { id: 27.1, due: OPSG_30, ${above} }`,
      `{ id: 27.9, text: Nobody knows., ${above} }`,
    ],
  ].map(async (hidden) => {
    const files = {
      'opsg.yaml': `site: { title: Minutes }\n${policy}`,
      '27.yaml': meeting(
        27,
        '2020-01-07',
        `${made}  - { title: Prices, ${above}, points: [{ action: Pay., id: 27.9, owner: DCC }] }\n`,
        'OPSG',
        low,
      ),
      '28.yaml': meeting(
        28,
        '2020-02-04',
        said(`{ id: 27.3, state: closed }${hidden && `, ${hidden}`}`),
        'OPSG',
        low,
      ),
    };
    const { run, tree } = await published(files, '27.yaml', '28.yaml', '--disclose', low);
    return { exit: run.exit, talk: run.talk, out: run.out, files: [...tree] };
  });
  const [first, ...others] = await Promise.all(sites);
  expect([first?.exit, first?.talk]).toEqual([0, expect.anything()]);
  expect(first?.files.length).toBeGreaterThan(10);
  for (const other of others) expect(other).toEqual(first);
});
