import { describe, expect, test } from 'vitest';
import { runInMemory } from '../program.ts';

const HEAD = 'group: OPSG\nmeeting: 28\ndate: 2020-01-07\n';
const HOUSE =
  'policy: { name: House Rules, levels: [{ name: Open, statement: For all. }, { name: Inner, statement: For some. }, { name: Closed, statement: For few. }, { name: Sealed, statement: For one. }] }\n';
const BUILT_IN = ['White', 'Green', 'Amber', 'Red'];
const OTHERS = ['Open', 'Inner', 'Closed', 'Sealed'];

/** A document in which no-break spaces are blanks. */
function withBlanks(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes).replaceAll('\u00A0', ' ');
}

/** A record in the words of the built-in policy, and the documents that it gives, in the words of another. */
async function rendered(
  record: string,
  audience: string,
  { names = BUILT_IN, settings = '', formats = 'md' } = {},
) {
  const named = (text: string) =>
    BUILT_IN.reduce((all, name, i) => all.replaceAll(name, names[i] ?? ''), text);
  const yaml = (names === BUILT_IN ? '' : HOUSE) + settings;
  const files = { 'r.yaml': named(HEAD + record), ...(yaml && { 'opsg.yaml': yaml }) };
  const run = await runInMemory(['render', 'r.yaml', '-a', named(audience), '-f', formats], files);
  const texts = [...run.written].filter(([path]) => !path.includes('.opsg'));
  return { ...run, named, texts: texts.map(([, bytes]) => withBlanks(bytes)) };
}

const ITEM = (points: string, rest = '') =>
  `items:\n  - number: 1\n    title: Prices\n${rest}    points:\n${points}`;
const WHITE = 'classification: White\n';
const point = (text: string, level?: string, rest = '') =>
  level === undefined ? `      - ${text}\n` : `      - { text: ${text}, classification: ${level}${rest} }\n`;

/** What a record says, and what its readers see of it. `-` stands for a document without a mark. */
const CASES: readonly (readonly [what: string, record: string, audience: string, shown: string])[] = [
  [
    'a part at the end of its paragraph',
    WHITE + ITEM(point('The group met.') + point('The price is high.', 'Amber')),
    'Amber',
    'The group met. (Amber) The price is high.\n',
  ],
  [
    'a part in its paragraph',
    WHITE + ITEM(point('The price is high.', 'Amber') + point('The group met.')),
    'Red',
    '(Amber) The price is high. (end of Amber) The group met.\n',
  ],
  [
    'parts in a row',
    WHITE + ITEM(point('One.', 'Green') + point('Two.', 'Green') + point('Three.', 'Red') + point('Four.')),
    'Red',
    '(Green) One. (Green) Two. (Red) Three. (end of Red) Four.\n',
  ],
  [
    'a whole item and what is higher in it',
    WHITE + ITEM(point('One.') + point('Two.', 'Red') + point('Three.'), '    classification: Amber\n'),
    'Red',
    '## 1. (Amber) Prices\n\nOne. (Red) Two. (Amber) Three.\n',
  ],
  [
    'a wording that is lower than its item',
    `${WHITE}items:\n  - number: 1\n    classification: Green\n    title: { text: Prices, wording: { White: A matter } }\n    points:\n${point('One.')}${point('The price is 4 million.', 'Amber', ', wording: { White: It met. }')}`,
    'Green',
    '## 1. (Green) Prices\n\nOne. It met.\n',
  ],
  [
    'a wording of the level of the document',
    WHITE + ITEM(point('The price is 4 million.', 'Amber', ', wording: { Green: The price is high. }')),
    'Green',
    '(Green) The price is high.\n',
  ],
  [
    'a title that is higher than its item',
    `${WHITE}items:\n  - number: 1\n    title: { text: Lamps Ltd, classification: Amber, wording: { White: A contract } }\n    text: The group met.\n`,
    'Amber',
    '## 1. (Amber) Lamps Ltd\n\nThe group met.\n',
  ],
  [
    'a presenter among others',
    WHITE + ITEM(point('One.'), '    presenter: [Dan, { text: Eva, classification: Amber }, Fay]\n'),
    'Amber',
    '## 1. Prices (Dan, (Amber) Eva (end of Amber), Fay)\n',
  ],
  [
    'the owner of an action',
    WHITE +
      ITEM(
        '      - action: It asks.\n        classification: Green\n        owner: { text: Eva, classification: Red }\n        due: 2020-02-04\n',
      ),
    'Red',
    '(Green) **Action for (Red) Eva (Green), due 4 February 2020:** It asks.\n',
  ],
  [
    'an introduction',
    `${WHITE}introduction: { text: It met early., classification: Green }\n${ITEM(point('One.'))}`,
    'Green',
    '\n(Green) It met early.\n',
  ],
  [
    'the title, the time and the venue of the record',
    `${WHITE}title: { text: Lamps, classification: Green }\ntime: "10:00"\nvenue: { text: Room 3, classification: Green }\nstatus: approved\n${ITEM(point('One.'))}`,
    'Green',
    '\n# (Green) Lamps (end of Green)\n\n7 January 2020, 10:00, (Green) Room 3 (end of Green)\n\nApproved\n',
  ],
  [
    'a next meeting',
    `${WHITE}${ITEM(point('One.'))}next: [{ label: Next, date: 2020-02-04 }, { label: Lamps, date: 2020-02-05, classification: Amber }]\n`,
    'Amber',
    '* Next: 4 February 2020\n* (Amber) Lamps: 5 February 2020\n',
  ],
  [
    'a correction, and the day on which it was made',
    `${WHITE}status: approved\ncorrections: [{ date: 2020-02-04, text: The price was wrong., classification: Amber }]\n${ITEM(point('One.'))}`,
    'Amber',
    '\nApproved. (Amber) Corrected on 4 February 2020\n',
  ],
  [
    'the entry of a correction',
    `${WHITE}corrections: [{ date: 2020-02-04, text: The price was wrong., classification: Amber }]\n${ITEM(point('One.'))}`,
    'Amber',
    '* (Amber) 4 February 2020: The price was wrong.\n',
  ],
  [
    'each paragraph, entry and table of a point',
    `${WHITE}${ITEM(`${point('One.')}      - classification: Amber\n        text: |\n          Three causes:\n\n          - a lost link\n            - of a lamp\n          - a late repair\n\n          It met.\n\n          | Cause | Cost |\n          |---|---|\n          | Link | 4 |\n`)}`,
    'Amber',
    'One. (Amber) Three causes:\n\n* (Amber) a lost link\n  * (Amber) of a lamp\n* (Amber) a late repair\n\n(Amber) It met.\n\n| (Amber) Cause |',
  ],
  ['a record of one level', `classification: Amber\n${ITEM(point('The price is high.'))}`, 'Red', '-'],
  [
    'a record of which the lowest level is shown',
    WHITE + ITEM(point('One.') + point('Two.', 'Red')),
    'Green',
    '-',
  ],
];

describe('each part whose level is above that of its surroundings says so', () => {
  test.each(CASES)('%s', async (_, record, audience, shown) => {
    for (const names of [BUILT_IN, OTHERS]) {
      const { exit, talk, named, texts } = await rendered(record, audience, { names });
      expect([exit, talk]).toEqual([0, expect.any(String)]);
      if (shown === '-')
        expect(texts.join()).not.toMatch(/\((end of )?(White|Green|Amber|Red|Open|Inner|Closed|Sealed)\)/);
      else expect(texts.join()).toContain(named(shown));
    }
  });
});

const MIXED =
  WHITE + ITEM(point('The group met.') + point('The price is high.', 'Amber') + point('It closed.'));

test.each([
  [
    MIXED,
    'Amber',
    'A part that begins with (Amber) is of that level, to the end of its paragraph or to the next mark. Everything else is White.',
  ],
  [
    MIXED.replace('title: Prices', 'title: Prices\n    classification: Green'),
    'Red',
    'A part that begins with (Green) or (Amber) is of that level, to the end of its paragraph or to the next mark. A heading that begins so marks all that is under it. Everything else is White.',
  ],
])('the statement says what the marks mean, and no more', async (record, audience, meaning) => {
  const formats = 'md,html,docx';
  const { exit, talk, texts } = await rendered(record, audience, { formats });
  expect([exit, talk]).toEqual([0, expect.any(String)]);
  expect(texts[0]?.split('\n')[0]).toContain(meaning);
  expect(texts[1]).toContain(meaning);
});

test('a workspace can do without marks', async () => {
  const { texts } = await rendered(MIXED, 'Amber', { settings: 'portionMarks: none\n' });
  expect(texts.join()).toContain('\nThe group met. The price is high. It closed.\n');
  expect(texts.join()).not.toContain('(Amber)');
});

test('no document of the lowest level depends on it', async () => {
  const formats = 'md,html,docx';
  const [on, off] = await Promise.all(
    ['', 'portionMarks: none\n'].map((settings) => rendered(MIXED, 'White', { settings, formats })),
  );
  expect(on?.texts).toEqual(off?.texts);
});

test('an author cannot type a mark', async () => {
  const { exit, talk } = await rendered(WHITE + ITEM(point('"(Amber) The price is high."')), 'Amber');
  expect([exit, talk]).toEqual([1, expect.stringContaining('label-in-prose')]);
});

test.each(['.portion { display: none }', '.portion { color: transparent }'])(
  'a style that hides the marks is refused: %s',
  async (style) => {
    const files = { 'r.yaml': HEAD + MIXED, 'own/style.html.hbs': style };
    const argv = ['render', 'r.yaml', '-a', 'Amber', '-f', 'html', '--templates', 'own'];
    const { exit, talk } = await runInMemory(argv, files);
    expect([exit, talk]).toEqual([3, expect.stringContaining('point 2 of item 1')]);
  },
);
