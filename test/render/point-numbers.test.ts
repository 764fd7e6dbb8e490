import { describe, expect, test } from 'vitest';
import { runInMemory } from '../program.ts';

const HOUSE =
  'policy: { name: House Rules, levels: [{ name: Open, statement: For all. }, { name: Closed, statement: For few. }] }\n';
const decoded = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes);

const recordOf = (points: readonly string[], level = 'White', head = 'meeting: 28\ndate: 2020-01-07') =>
  `group: OPSG\n${head}\nclassification: ${level}\nitems:\n  - title: Reports\n    number: C048/23\n    points:\n${points.map((point) => `      - ${point}\n`).join('')}`;

async function rendered(files: Readonly<Record<string, string>>, audience: string, formats = 'md') {
  const run = await runInMemory(['render', 'r.yaml', '-a', audience, '-f', formats], files);
  const texts = [...run.written].filter(([path]) => !path.includes('.opsg'));
  return { ...run, texts: texts.map(([, bytes]) => decoded(bytes)) };
}

describe.each([
  ['White', 'Amber', ''],
  ['Open', 'Closed', HOUSE],
] as const)('numbers of points, for %s and %s', (low, high, settings) => {
  const files = (...points: readonly string[]) => ({
    'r.yaml': recordOf(points, low),
    'opsg.yaml': `${settings}language: en-GB\n`,
  });
  const POINTS = [
    '{ number: 1228., decision: The minutes were agreed. }',
    `{ number: 1229., text: The price is high., classification: ${high} }`,
    'It went on.',
    `{ number: 1/30, action: The price is asked for., classification: ${high}, wording: { ${low}: It met. } }`,
  ];

  test('stand before the label, in a paragraph of their own; a withheld one leaves a gap', async () => {
    const { texts } = await rendered(files(...POINTS), low, 'md,html');
    expect(texts[0]).toContain(
      '## C048/23. Reports\n\n1228\\. **Decision:** The minutes were agreed.\n\nIt went on.\n\n1/30 It met.\n',
    );
    expect(texts[1]).toContain(
      '<p><span id="point-1228">1228.</span> <strong class="mark">Decision:</strong>',
    );
    expect(texts.join()).not.toContain('1229');
  });

  test('stand after the mark of a level', async () => {
    const { texts } = await rendered(files(...POINTS), high);
    expect(texts[0]).toContain(`\n\n(${high}) 1229. The price is high.\n`);
  });

  test('stay in a redacted record, which renders to the same document', async () => {
    const { out } = await runInMemory(['redact', 'r.yaml', '-a', low, '-o', '-'], files(...POINTS));
    const after = await rendered({ ...files(), 'r.yaml': decoded(out) }, low, 'md,html');
    expect(after.texts).toEqual((await rendered(files(...POINTS), low, 'md,html')).texts);
    expect(after.texts).toHaveLength(2);
  });

  test('are not told to those who may not read the point: not by rules, not by texts', async () => {
    const twice = files(
      '{ number: 1228., text: One. }',
      `{ number: 1228., text: Two., classification: ${high} }`,
    );
    const { talk, exit } = await runInMemory(['validate', 'r.yaml', '--disclose', low], twice);
    expect(talk).not.toContain('1228');
    expect([exit, talk]).toEqual([1, expect.stringContaining('duplicate-point-number')]);
    const said = files(
      'As paragraph 1229 says, it is so.',
      `{ number: 1229., text: Two., classification: ${high} }`,
    );
    expect((await runInMemory(['validate', 'r.yaml'], said)).talk).toContain('refers-to-withheld');
  });
});

test.each([
  ['two of them', ['{ number: 1., text: One. }', '{ number: "1", text: Two. }'], 'duplicate-point-number'],
  ['a lower one', ['{ number: 1/12, text: One. }', '{ number: 1/9, text: Two. }'], 'point-order'],
  ['words', ['{ number: Amber, text: One. }'], 'bad-number'],
  ['words after it', ['{ number: 1228. One, text: One. }'], 'bad-number'],
])('%s is a problem', async (_, points, code) => {
  const { talk } = await runInMemory(['validate', 'r.yaml'], { 'r.yaml': recordOf(points) });
  expect(talk).toContain(code);
});

test.each(['4.1.2', '4(a)', 'iv', 'C048/23', 'GBP/2223/001', '4.10'])(
  'an item can have the number %s',
  async (number) => {
    const record = recordOf(['One.']).replace('C048/23', number);
    const { texts } = await rendered({ 'r.yaml': record }, 'White', 'md,html');
    expect(texts[0]).toContain(`## ${number}. Reports`);
    expect(texts[1]).toContain(`<span class="number">${number}. </span>`);
  },
);

test.each([
  ['1231.', false],
  ['1229.', true],
  ['1228.', true],
  ['1230.', false],
  ['1.', false],
])(
  'after a meeting that ends with 1229 and a withheld 1230, one that begins with %s',
  async (number, isFound) => {
    const files = {
      'a.yaml': recordOf([
        '{ number: 1229., text: One. }',
        '{ number: 1230., text: It is secret., classification: Red }',
      ]),
      'b.yaml': recordOf([`{ number: ${number}, text: Two. }`], 'White', 'meeting: 29\ndate: 2020-02-04'),
    };
    const { talk } = await runInMemory(['render', 'a.yaml', 'b.yaml', '-f', 'md'], files);
    expect(talk.includes('1 warning about what these readers read')).toBe(isFound);
  },
);
