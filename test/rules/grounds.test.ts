import { describe, expect, test } from 'vitest';
import { memoryWorld } from '../memory-world.ts';
import { runIn, runInMemory } from '../program.ts';

const GROUNDS =
  'grounds: { commercial: paragraph 3 of schedule 12A, legal: paragraph 5, personal: paragraph 1 }\n';
const HOUSE =
  'policy: { name: House Rules, levels: [{ name: Open, statement: For all. }, { name: Inner, statement: For some. }, { name: Closed, statement: For few. }, { name: Sealed, statement: For one. }] }\n';
const BUILT_IN = ['White', 'Green', 'Amber', 'Red'];
const OTHERS = ['Open', 'Inner', 'Closed', 'Sealed'];

const RECORD = `group: OPSG
meeting: 28
date: 2020-01-07
classification: White
introduction: It met.
attendance:
  Present: [Dan, { name: Eva, classification: Amber, because: personal }]
title: { text: The talks, classification: Green, because: legal, wording: { White: A meeting } }
items:
  - number: 1
    title: Prices
    classification: Green
    because: commercial
    review: 2020-06-01
    points:
      - The price was named.
      - text: The price is 4 million.
        classification: Amber
        because: legal
        review: 2021-02-03
        wording: { Green: The price is high. }
next:
  - { label: Talks, date: 2020-02-04, classification: Amber, because: commercial }
corrections:
  - { date: 2020-02-05, text: It was late., classification: Amber, review: 2020-07-01 }
`;

const LINES = [
  'because: personal',
  'because: commercial',
  'because: legal',
  'review: 2020-06-01',
  'review: 2021-02-03',
  'review: 2020-07-01',
];

describe.each([
  ['the built-in policy', BUILT_IN, ''],
  ['another', OTHERS, HOUSE],
] as const)('grounds and reviews under %s', (_, names, policy) => {
  const named = (text: string) =>
    BUILT_IN.reduce((all, name, i) => all.replaceAll(name, names[i] ?? ''), text);
  const files = { 'r.yaml': named(RECORD), 'opsg.yaml': policy + GROUNDS };
  const redacted = async (audience: string) => {
    const { exit, out, talk } = await runInMemory(['redact', 'r.yaml', '-a', named(audience)], files);
    expect([exit, talk]).toEqual([0, '']);
    return new TextDecoder().decode(out);
  };

  test('stay on parts that survive, and nowhere else', async () => {
    const counts = async (audience: string) => {
      const text = await redacted(audience);
      return LINES.map((line) => text.split(line).length - 1);
    };
    expect(await counts('White')).toEqual([0, 0, 0, 0, 0, 0]);
    expect(await counts('Green')).toEqual([0, 1, 1, 1, 0, 0]);
    expect(await counts('Amber')).toEqual([1, 2, 2, 1, 1, 1]);
  });

  test.each([
    ['title: Lamps', 'title: { text: Prices, classification: Amber, wording: { Green: Lamps } }'],
    ['- It asked.', '- { text: It was told., classification: Red, wording: { Green: It asked. } }'],
  ])('%s and a wording of it are the same to their readers', async (plain, worded) => {
    const record = `group: OPSG
meeting: 28
date: 2020-01-07
classification: White
because: personal
items:
  - classification: Green
    because: commercial
    review: 2120-01-01
    title: Lamps
    points:
      - It asked.
`;
    expect(record.replace(plain, worded)).not.toBe(record);
    const seen = (text: string) =>
      runInMemory(['redact', 'r.yaml', '-a', named('Green')], { ...files, 'r.yaml': named(text) });
    const [one, other] = await Promise.all([seen(record), seen(record.replace(plain, worded))]);
    expect(other).toEqual(one);
    expect(new TextDecoder().decode(one.out)).toContain('because: commercial');
  });

  test('are in no document', async () => {
    const { exit, written } = await runInMemory(['render', 'r.yaml', '-a', 'all', '-f', 'md,html'], files);
    expect(exit).toBe(0);
    const texts = [...written.values()].map((bytes) => new TextDecoder().decode(bytes));
    expect(texts.join()).not.toMatch(/commercial|legal|schedule 12A|June 2020|2020-06-01/);
  });

  test('are in the redaction log', async () => {
    const argv = ['render', 'r.yaml', '-f', 'md', '--redaction-log', 'log.yaml'];
    const { exit, written } = await runInMemory(argv, files);
    expect(exit).toBe(0);
    const log = new TextDecoder().decode(written.get('log.yaml'));
    expect(log).toMatch(/because: legal\n\s+review: 2021-02-03\n[\s\S]*text: The price is 4 million\./);
    expect(log).toMatch(/because: commercial\n\s+review: 2020-06-01\n[\s\S]*text: The price was named\./);
  });

  test.each([
    ['2020-06-02', 'all', ['1 June 2020']],
    ['2020-07-02', 'all', ['1 June 2020', '1 July 2020']],
    ['2021-03-01', 'all', ['1 June 2020', '3 February 2021', '1 July 2020']],
    ['2021-03-01', 'Green', ['1 June 2020']],
    ['2021-03-01', 'White', []],
    ['2020-05-31', 'all', []],
  ])('a review that has passed on %s is told those who may read the part: %s', async (day, readers, days) => {
    const env = { SOURCE_DATE_EPOCH: String(Date.parse(day) / 1000) };
    const world = memoryWorld(files, { env, cacheFolder: '/cache' });
    const argv = ['--disclose', readers === 'all' ? readers : named(readers), 'validate', 'r.yaml'];
    for (const _again of [1, 2]) {
      const { exit, talk } = await runIn(world, argv);
      expect(exit).toBe(0);
      expect([...talk.matchAll(/looked at again on (.*)\./g)].map(([, date]) => date)).toEqual(days);
      if (days.length === 0) expect(talk).not.toContain('review-passed');
    }
  });
});

test.each([
  ['because: comercial', 'because: commercial'],
  ['because: Legal', 'because: legal'],
  ['because: commerce', 'because: commerce'],
])('--fix corrects a ground that has one meaning: %s', async (line, left) => {
  const record = RECORD.replace('because: commercial\n', `${line}\n`);
  const world = memoryWorld({ 'r.yaml': record, 'opsg.yaml': GROUNDS });
  await runIn(world, ['--disclose', 'all', 'validate', '--fix', 'r.yaml']);
  expect(new TextDecoder().decode(await world.readFile('r.yaml'))).toBe(record.replace(line, left));
});

test.each([
  ['because: comercial', GROUNDS, 'unknown-ground', 'Did you mean commercial?'],
  ['because: whatever', GROUNDS, 'unknown-ground', 'Write commercial, legal or personal'],
  ['review: 2020-02-30', '', 'bad-date', ''],
  ['becuase: commercial', GROUNDS, 'unknown-key', 'because'],
])('a slip is a problem: %s', async (line, settings, code, advice) => {
  const record = RECORD.replace('because: commercial\n', `${line}\n`).replace('    review: 2020-06-01\n', '');
  const { exit, talk } = await runInMemory(['--disclose', 'all', 'validate', 'r.yaml'], {
    'r.yaml': record,
    ...(settings && { 'opsg.yaml': settings }),
  });
  expect(exit).toBe(1);
  expect(talk).toContain(code);
  expect(talk).toContain(advice);
});

test.each(['because: commercial', 'review: 2120-02-03'])(
  'without a label it is a problem: %s',
  async (line) => {
    const record = RECORD.replace(
      '      - The price was named.\n',
      `      - text: The price was named.\n        ${line}\n`,
    );
    const { exit, talk } = await runInMemory(['validate', 'r.yaml'], { 'r.yaml': record });
    expect([exit, talk]).toEqual([1, expect.stringContaining('ground-without-level')]);
  },
);

test('any word is a ground where opsg.yaml has none', async () => {
  const { exit } = await runInMemory(['validate', 'r.yaml'], { 'r.yaml': RECORD });
  expect(exit).toBe(0);
});
