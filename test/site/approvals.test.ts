import { expect, test } from 'vitest';
import { meeting } from './archive.ts';
import { published } from './published.ts';

const minutes = (approves: string, more = '') =>
  `  - number: 1\n    title: Minutes\n${more}    approves: ${approves}\n    text: The minutes were approved.\n`;
const other = '  - { number: 2, title: Outages, text: There were none. }\n';

async function pageOf27(items: string, ...argv: readonly string[]): Promise<string> {
  const files = { '27.yaml': meeting(27, '2019-12-03', other), '28.yaml': meeting(28, '2020-01-07', items) };
  const { run, tree } = await published(files, '27.yaml', '28.yaml', ...argv);
  expect(run).toMatchObject({ exit: 0 });
  return tree.get('opsg/27.html') ?? '';
}

const LINK = '<p class="venue">Approved at <a href="../opsg/28.html#item-1">OPSG_28, 7 January 2020</a></p>';

test('the page of a meeting says where its minutes were approved', async () => {
  expect(await pageOf27(minutes('OPSG_27'))).toContain(LINK);
  expect(await pageOf27(minutes('OPSG_26'))).not.toContain('Approved at');
});

test('and says nothing of an item above its readers', async () => {
  expect(await pageOf27(other + minutes('OPSG_27', '    classification: Amber\n'))).not.toContain(
    'Approved at',
  );
});

test('nor where readers get another title of an item above them', async () => {
  const items = minutes('OPSG_27', '    classification: Amber\n').replace(
    'title: Minutes',
    'title: { text: Minutes, wording: { White: Business } }',
  );
  expect(await pageOf27(items)).not.toContain('Approved at');
});

test('an approval above the level of the record is marked, and so is the page', async () => {
  const page = await pageOf27(
    minutes('OPSG_27', '    classification: Amber\n'),
    '--audience',
    'Amber',
    '--disclose',
    'Amber',
  );
  expect(page).toMatch(/Approved at <a href="[^"]+"><[^>]*>\(Amber\)<\/[^>]*> OPSG_28, 7 January 2020/);
  expect(page).toContain('tone-amber');
});

test('a page whose statement speaks of decisions and actions is complete with tables of them, too', async () => {
  const points =
    '  - title: Outages\n    points:\n      - decision: It was agreed.\n      - { decision: It was bought., classification: Amber }\n';
  const files = {
    'opsg.yaml': 'summary: [decisions]\n',
    '27.yaml': meeting(27, '2019-12-03', points),
    '28.yaml': meeting(28, '2020-01-07', minutes('OPSG_27')),
  };
  const amber = ['--audience', 'Amber', '--disclose', 'Amber'];
  const { run, tree } = await published(files, '27.yaml', '28.yaml', ...amber);
  expect([run.exit, run.talk]).toEqual([0, expect.anything()]);
  const page = tree.get('opsg/27.html') ?? '';
  expect(page).toContain('decisions or actions, it ends with its row');
  expect(page).toContain('Approved at');
});

test('a template that leaves it out is refused', async () => {
  const files = {
    '27.yaml': meeting(27, '2019-12-03', other),
    '28.yaml': meeting(28, '2020-01-07', minutes('OPSG_27')),
    'own/site/meeting.html.hbs': '{{> head}}\n{{#each sections}}\n{{> item}}\n{{/each}}\n{{> foot}}\n',
  };
  const { run } = await published(files, '27.yaml', '28.yaml', '--templates', 'own');
  expect(run.exit).toBe(3);
  expect(run.talk).toContain('where it was approved');
});

test.each([
  [28, 'approves: OPSG_4, text: The minutes were approved.'],
  [3, 'points: [{ action: Ask for a plan., owner: DCC, due: OPSG_4 }]'],
])(
  'a group beside the day of its next meeting is not taken for a withheld meeting: %i, %s',
  async (n, said) => {
    const item = `  - { title: Minutes, classification: Amber, ${said} }\n`;
    const next = 'next:\n  - { label: Next Meeting, date: 2020-02-04 }\n';
    const { run, tree } = await published(
      { 'r.yaml': meeting(n, '2020-01-07', other + item) + next },
      'r.yaml',
    );
    expect([run.exit, run.talk]).toEqual([0, expect.not.stringContaining('error')]);
    expect(tree.get('index.html')).toMatch(/\(OPSG\)<\/span>: <time[^>]*>4.{1,6}February/);
  },
);
