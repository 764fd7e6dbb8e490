import { describe, expect, test } from 'vitest';
import { memoryWorld } from '../memory-world.ts';
import { runIn, runInMemory } from '../program.ts';

const KINDS = 'kinds: { noted: Noted, received: Received }\n';
const HOUSE =
  'policy: { name: House Rules, levels: [{ name: Open, statement: For all. }, { name: Closed, statement: For few. }] }\n';

const recordOf = (points: readonly string[], level = 'White') =>
  `group: OPSG\nmeeting: 28\ndate: 2020-01-07\nclassification: ${level}\nitems:\n  - title: Reports\n    points:\n${points.map((point) => `      - ${point}\n`).join('')}`;

const POINTS = ['noted: The *report* was good.', 'received: A letter.', 'decision: The group agreed.'];

const decoded = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes);

async function rendered(files: Readonly<Record<string, string>>, audience = 'White', formats = 'md') {
  const run = await runInMemory(['render', 'r.yaml', '-a', audience, '-f', formats], files);
  const texts = [...run.written].filter(([path]) => !path.includes('.opsg'));
  return { ...run, texts: texts.map(([, bytes]) => decoded(bytes)) };
}

const problems = async (record: string, settings = KINDS) =>
  (
    await runInMemory(['validate', 'r.yaml', '--disclose', 'Red'], {
      'r.yaml': record,
      'opsg.yaml': settings,
    })
  ).talk;

describe.each([
  ['White', 'Amber', ''],
  ['Open', 'Closed', HOUSE],
] as const)('kinds of points of a workspace, for %s and %s', (low, high, policy) => {
  const files = (...points: readonly string[]) => ({
    'r.yaml': recordOf(points, low),
    'opsg.yaml': policy + KINDS,
  });

  test('are printed with their words, as decisions are', async () => {
    const { texts } = await rendered(files(...POINTS), low, 'md,html');
    expect(texts[0]).toContain(
      '**Noted:** The *report* was good.\n\n**Received:** A letter.\n\n**Decision:** The',
    );
    expect(texts[1]).toMatch(/<strong[^>]*>Noted:<\/strong> The <em>report<\/em> was good\./);
  });

  test('are not told to readers of another wording', async () => {
    const secret = `{ noted: The price is high., classification: ${high}, wording: { ${low}: It met. } }`;
    const { texts } = await rendered(files(secret, 'It ended.'), low);
    expect(texts.join()).toContain('It met. It ended.');
    expect(texts.join()).not.toContain('Noted');
  });

  test('stay in a redacted record, which renders to the same document', async () => {
    const before = files(...POINTS, `{ noted: It is secret., classification: ${high} }`);
    const { out } = await runInMemory(['redact', 'r.yaml', '-a', low, '-o', '-'], before);
    expect(decoded(out)).toContain('- noted: The *report* was good.');
    const after = await rendered({ ...before, 'r.yaml': decoded(out) }, low);
    expect(after.texts).toEqual((await rendered(before, low)).texts);
    expect(after.texts).toHaveLength(1);
  });

  test('let no label be typed into their texts', async () => {
    const { talk } = await runInMemory(
      ['validate', 'r.yaml'],
      files(`noted: "(${high}) The price is high."`),
    );
    expect(talk).toContain('label-in-prose');
  });
});

test.each([
  ['a slip in the key', ['recieved: The report.'], 'wording, noted, received'],
  ['two sentences', ['noted: The report.\n        decision: It was agreed.'], 'several-sentences'],
  ['an owner', ['noted: The report.\n        owner: DCC'], 'key-without-action'],
  ['a colon', ['noted: The report: it is good.'], 'unquoted-colon'],
  ['a space that is missing', ['noted:The report.'], 'missing-space'],
])('%s is a problem', async (_, points, said) => {
  expect(await problems(recordOf(points))).toContain(said);
});

test('without the setting, a kind is not known', async () => {
  expect(await problems(recordOf(['noted: The report.']), 'language: en-GB\n')).toContain('unknown-key');
});

test.each([
  ['kinds: { text: Noted }\n', 'kind-is-key'],
  ['kinds: { sensitivity: Noted }\n', 'kind-is-key'],
  ['kinds: { agreed: Decision }\n', 'kind-is-word'],
  ['kinds: { noted: Amber }\n', 'kind-is-word'],
  ['kinds: { noted: "Classification: Red" }\n', 'bad-setting'],
  ['kinds: { Noted: Noted }\n', 'bad-setting'],
])('%s is refused', async (settings, code) => {
  expect(await problems(recordOf(['text: The report.']), settings)).toContain(code);
});

test('--fix puts the space after a kind that lacks it, and leaves what is in quotation marks', async () => {
  const files = { 'r.yaml': recordOf(['noted:The report.', '"noted:x is a code"']), 'opsg.yaml': KINDS };
  const world = memoryWorld(files);
  expect((await runIn(world, ['validate', '--fix', 'r.yaml'])).exit).toBe(0);
  const left = recordOf(['noted: The report.', '"noted:x is a code"']);
  expect(decoded(await world.readFile('r.yaml'))).toBe(left);
});

test.each(['Ärger in Αθήνα', 'plain'])('a point without a kind is only a text: %s', async (text) => {
  const files = {
    'r.yaml': recordOf([text]),
    'opsg.yaml': 'kinds: { for-notice: Noted, prüfen: Checked }\n',
  };
  expect((await runInMemory(['validate', 'r.yaml'], files)).exit).toBe(0);
});

test('the schema for editors knows them', async () => {
  const { out } = await runInMemory(['schema'], { 'opsg.yaml': KINDS });
  const [point] = decoded(out).split('"title": "point"');
  expect(point).toContain('"noted": {');
});
