import { describe, expect, test } from 'vitest';
import { FORMATS } from '../../src/base/artifact.ts';
import { passagesOf } from '../../src/read/passages.ts';
import { runInMemory } from '../program.ts';
import { MARKER } from './planted-records.ts';

const SETTINGS = `grounds: { commercial: paragraph 3 of schedule 12A, personal: paragraph 1, trade: paragraph 3 of schedule 12A, legal: paragraph 5 }
notice: "Part of this item was *private* ({ground})."
`;
const HOUSE =
  'policy: { name: House Rules, levels: [{ name: Open, statement: For all. }, { name: Inner, statement: For some. }, { name: Closed, statement: For few. }, { name: Sealed, statement: For one. }] }\n';
const POLICIES = [
  ['the built-in policy', ['White', 'Green', 'Amber', 'Red'], ''],
  ['another', ['Open', 'Inner', 'Closed', 'Sealed'], HOUSE],
] as const;

const head = 'group: OPSG\nmeeting: 28\ndate: 2020-01-07\nclassification: White\nitems:\n';
const point = (level: string, ground: string, more = '') =>
  `      - text: The ${ground} price ${level.length} is ${MARKER}.\n        classification: ${level}\n${ground === '' ? '' : `        because: ${ground}\n`}${more}`;
const item = (points: string, more = '') =>
  `  - number: 4\n    title: Prices\n${more}    points:\n      - The group met.\n${points}`;

const [LOW, COMMERCIAL, PERSONAL, LEGAL] = ['', 'paragraph 3 of schedule 12A', 'paragraph 1', 'paragraph 5'];
const said = (...grounds: readonly string[]) => `Part of this item was *private* (${grounds.join('')}).`;

/** What is in an item, for readers of which level, and the notice that they read; or none. */
const NOTICES: readonly (readonly [string, string, string, string | undefined])[] = [
  ['nothing withheld', item(LOW), 'White', undefined],
  ['a point', item(point('Amber', 'legal')), 'White', said(LEGAL)],
  ['a point, for those who read it', item(point('Amber', 'legal')), 'Amber', undefined],
  ['a point without a ground', item(point('Amber', '')), 'White', undefined],
  [
    'three points, two grounds, in another order than that of the workspace',
    item(point('Amber', 'legal') + point('Amber', 'commercial') + point('Red', 'legal')),
    'White',
    said(`${COMMERCIAL} and ${LEGAL}`),
  ],
  [
    'three grounds',
    item(point('Amber', 'legal') + point('Red', 'personal') + point('Red', 'trade')),
    'White',
    said(`${COMMERCIAL}, ${PERSONAL} and ${LEGAL}`),
  ],
  [
    'two grounds with one wording',
    item(point('Amber', 'trade') + point('Amber', 'commercial')),
    'White',
    said(COMMERCIAL),
  ],
  ['what is above Amber', item(point('Amber', 'legal') + point('Red', 'personal')), 'Amber', said(PERSONAL)],
  [
    'a wording instead',
    item(point('Amber', 'legal', '        wording: { White: The price was named. }\n')),
    'White',
    said(LEGAL),
  ],
  [
    'a presenter',
    item(LOW, `    presenter: { text: ${MARKER}, classification: Amber, because: personal }\n`),
    'White',
    said(PERSONAL),
  ],
  [
    'a paper',
    `${item(LOW)}    papers: [{ title: ${MARKER}, classification: Amber, because: commercial }]\n`,
    'White',
    said(COMMERCIAL),
  ],
  [
    'another title, of which the ground is',
    item(LOW, '    classification: Amber\n    because: legal\n').replace(
      'title: Prices',
      `title: { text: ${MARKER}, wording: { White: Business } }`,
    ),
    'White',
    said(LEGAL),
  ],
  [
    'an item inside, withheld as a whole',
    `${item(LOW)}    items:\n      - title: ${MARKER}\n        classification: Amber\n        because: legal\n`,
    'White',
    undefined,
  ],
  ['a ground that the author wrote', item(LOW, '    notice: personal\n'), 'White', said(PERSONAL)],
  [
    'one beside that of a withheld point',
    item(point('Amber', 'commercial'), '    notice: [legal, trade]\n'),
    'White',
    said(`${COMMERCIAL} and ${LEGAL}`),
  ],
  [
    'one in an item of which readers get another title',
    item(LOW, '    classification: Amber\n    notice: legal\n').replace(
      'title: Prices',
      `title: { text: ${MARKER}, wording: { White: Business } }`,
    ),
    'White',
    undefined,
  ],
];

describe.each(POLICIES)('a notice under %s', (_, names, policy) => {
  const named = (text: string) =>
    ['White', 'Green', 'Amber', 'Red'].reduce((all, name, i) => all.replaceAll(name, names[i] ?? ''), text);
  const files = (record: string, settings = SETTINGS) => ({
    'r.yaml': named(head + record),
    'opsg.yaml': policy + settings,
  });
  const markdown = async (record: string, audience: string, settings?: string) => {
    const argv = ['render', 'r.yaml', '-f', 'md', '-a', named(audience)];
    const { exit, written } = await runInMemory(argv, files(record, settings));
    expect(exit).toBe(0);
    return [...written.values()].map((bytes) => new TextDecoder().decode(bytes)).join('');
  };

  test.each(NOTICES)('of %s', async (_what, record, audience, words) => {
    const text = await markdown(record, audience);
    expect(text.replaceAll('\u00a0', ' ').match(/^.*\*private\*.*$/gm) ?? []).toEqual(
      words === undefined ? [] : [words],
    );
    const withoutSetting = SETTINGS.split('\n')[0];
    if (!record.includes('notice:'))
      expect(await markdown(record, audience, `${withoutSetting}\n`)).not.toContain('private');
    const argv = ['redact', 'r.yaml', '-a', named(audience)];
    const redacted = await runInMemory(argv, files(record));
    expect(redacted.exit).toBe(0);
    const again = new TextDecoder().decode(redacted.out);
    expect(again.includes(MARKER)).toBe(text.includes(MARKER));
    const { written } = await runInMemory(['render', 'r.yaml', '-f', 'md', '-a', named(audience)], {
      ...files(record),
      'r.yaml': again,
    });
    expect([...written.values()].map((bytes) => new TextDecoder().decode(bytes)).join('')).toBe(text);
  });
});

const WITHHELD = { 'r.yaml': head + item(point('Amber', 'legal')), 'opsg.yaml': SETTINGS };

test('is in all formats, and in the redaction log', async () => {
  const argv = ['render', 'r.yaml', '-f', FORMATS.join(','), '--redaction-log', 'log.yaml'];
  const { exit, written } = await runInMemory(argv, WITHHELD);
  expect(exit).toBe(0);
  expect(written.size).toBe(FORMATS.length + 1);
  for (const [path, bytes] of written) {
    const { passages } = await passagesOf(bytes);
    const text = passages.map((passage) => passage.text).join('\n');
    expect(text.replace(/[\s*]+|<\/?em>/g, ' ').replace(/ +/g, ' '), path).toMatch(
      /Part of this item was private \(paragraph 5\)/,
    );
  }
});

test('a template that hides it is refused', async () => {
  const templates = { 'own/item.md.hbs': '{{#each points}}{{#unless @last}}{{text}}{{/unless}}{{/each}}\n' };
  const { exit, talk } = await runInMemory(['render', 'r.yaml', '-f', 'md', '--templates', 'own'], {
    ...WITHHELD,
    ...templates,
  });
  expect([exit, talk]).toEqual([3, expect.stringContaining('text-missing')]);
});

test('inspect does not take it for a withheld text, and still finds one', async () => {
  const same = point('Amber', 'legal').replace(/The .*\./, 'It is private under paragraph 5 of it.');
  const files = { ...WITHHELD, 'r.yaml': head + item(same) };
  const rendered = await runInMemory(['render', 'r.yaml', '-f', 'html'], files);
  expect(rendered.exit).toBe(0);
  const document = Object.fromEntries(rendered.written);
  const argv = ['inspect', ...rendered.written.keys(), '--against', 'r.yaml', '--audience', 'White'];
  expect((await runInMemory(argv, { ...files, ...document })).exit).toBe(0);
  expect((await runInMemory(argv, { ...WITHHELD, ...document })).exit).toBe(0);
});

test.each([
  ['notice: It was private.\n', 'opsg.yaml', item(LOW), 'notice-without-grounds'],
  [`${SETTINGS.replace('{ground}', '{reason}')}`, 'opsg.yaml', item(LOW), 'unknown-placeholder'],
  [SETTINGS, 'r.yaml', item(LOW, '    notice: comercial\n'), 'unknown-ground'],
  [SETTINGS, 'r.yaml', item(LOW, '    notice: [legal, persnal]\n'), 'unknown-ground'],
  ['language: en-GB\n', 'r.yaml', item(LOW, '    notice: legal\n'), 'notice-not-set'],
])('a slip is a problem: %s in %s', async (settings, _, record, code) => {
  const { exit, talk } = await runInMemory(['--disclose', 'all', 'validate', 'r.yaml'], {
    'r.yaml': head + record,
    'opsg.yaml': settings,
  });
  expect(exit).not.toBe(0);
  expect(talk).toContain(code);
});
