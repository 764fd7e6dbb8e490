import { expect, test } from 'vitest';
import { published } from './published.ts';

const HOUSE =
  'policy: { name: House Rules, levels: [{ name: Open, statement: For all. }, { name: Inner, statement: For some. }, { name: Closed, statement: For few. }, { name: Sealed, statement: For one. }] }\n';
const BUILT_IN = ['White', 'Green', 'Amber', 'Red'];

const POINTS = `
items:
  - number: 1
    title: Lamps of INC000000000001
    points:
      - decision: It agreed INC000000000001.
      - { decision: It bought INC000000000001., classification: Amber }
  - number: 2
    classification: Amber
    title: Prices
    points:
      - action: It asked of INC000000000001.
        owner: Eva
        due: 2020-06-01
`;
const HEAD = 'group: OPSG\nmeeting: 28\ndate: 2020-01-07\nclassification: White\n';
const GREEN = HEAD.replace('28', '29').replace('01-07', '02-04').replace('White', 'Green');
const CORRECTED = 'corrections: [{ date: 2020-03-01, text: It was late. }]\n';
const NEXT = 'next: [{ label: Talks, date: 2020-03-03 }]\n';

/** What Amber readers see, page by page; in the words of the built-in policy. */
const PAGES: Readonly<Record<string, readonly string[]>> = {
  'decisions.html': [
    '<p><b>(Green)</b> It agreed INC000000000001.</p>',
    '<p><b>(Amber)</b> It bought INC000000000001.</p>',
    '><b>(Green)</b> OPSG_29</a>',
    '<p>It agreed INC000000000001.</p>',
    'A part that begins with (Green) or (Amber) is of that level',
    'Everything else is White.',
  ],
  'actions.html': ['<p><b>(Amber)</b> <strong>Action for Eva</strong>: It asked of INC000000000001.</p>'],
  'changes.html': ['<b>(Green)</b> 1 March 2020</time>', 'A part that begins with (Green) is of that level'],
  'index.html': ['><b>(Green)</b> Operations Group', '<li><b>(Green)</b> Talks'],
  'opsg/29.html': [
    '<b>(Amber)</b> <strong class="mark">Decision:</strong> It bought',
    'Everything else is Green.',
  ],
  'opsg/28.html': ['><b>(Green)</b> OPSG_29, 4 February 2020</a>'],
  'references/INC000000000001.html': [
    '<p><b>(Green)</b> <strong class="mark">Decision:</strong> It agreed INC000000000001.</p>',
    '<p><b>(Amber)</b> <strong class="mark">Decision:</strong> It bought INC000000000001.</p>',
    '<p><b>(Amber)</b> <strong class="mark">Action for Eva, due 1 June 2020:</strong> It asked',
  ],
  'search-index.js': ['"(Green) Operations Group', '"2. (Amber) Prices"'],
};

test.each([
  ['the built-in policy', BUILT_IN],
  ['another', ['Open', 'Inner', 'Closed', 'Sealed']],
] as const)('parts say their level on each page that mixes levels: %s', async (_, names) => {
  const named = (text: string) =>
    BUILT_IN.reduce((all, name, i) => all.replaceAll(name, names[i] ?? ''), text);
  const settings = 'references: { INC: "000000000000" }\n';
  const disclose = ['--disclose', named('White')];
  const files = {
    'opsg.yaml': (names === BUILT_IN ? '' : HOUSE) + settings,
    'meetings/28.yaml': named(HEAD + POINTS + CORRECTED),
    'meetings/29.yaml': named(GREEN + POINTS + CORRECTED + NEXT),
  };
  const { run, tree } = await published(files, '--audience', named('Amber'), ...disclose);
  expect([run.exit, run.talk]).toEqual([0, expect.any(String)]);
  for (const [page, shown] of Object.entries(PAGES)) {
    const html = (tree.get(page) ?? '')
      .replaceAll('\u00A0', ' ')
      .replaceAll('<strong class="portion">', '<b>')
      .replaceAll(/(\((?:end of )?\w+\))<\/strong>/g, '$1</b>');
    for (const one of shown) expect(html, page).toContain(named(one));
  }
  const open = await published(files, '--audience', named('White'), ...disclose);
  for (const page of Object.keys(PAGES))
    expect(open.tree.get(page) ?? '', page).not.toMatch(/portion|begins with/);
});
