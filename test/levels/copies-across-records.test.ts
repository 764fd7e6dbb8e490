import { describe, expect, test } from 'vitest';
import { runInMemory } from '../program.ts';
import { recordWith } from '../rules/checking.ts';

const SENTENCE = 'The supplier asked for a third more than before.';
const CODE = 'withheld-sentence-elsewhere';
const HOUSE =
  'policy: { name: House Rules, levels: [{ name: Everyone, statement: For all. }, { name: Part 2, statement: For members. }] }\n';

/** The lowest level of a policy, one above it, and its `opsg.yaml`. */
const POLICIES = [
  ['White', 'Amber', {}],
  ['Everyone', 'Part 2', { 'opsg.yaml': HOUSE }],
] as const;

const record = (meeting: string, level: string, ...points: string[]) =>
  recordWith(
    `meeting: ${meeting}\ndate: 2020-01-${meeting}\nclassification: ${level}\nitems:\n  - title: Bids\n    points:\n${points.map((point) => `      - ${point}\n`).join('')}`,
  );
const withheld = (text: string, level: string, more = '') =>
  `{ text: "${text}", classification: ${level}${more} }`;

async function validated(files: Readonly<Record<string, string>>, ...argv: string[]) {
  const names = Object.keys(files).filter((name) => name !== 'opsg.yaml');
  const { exit, out, talk } = await runInMemory(['validate', ...names, ...argv], files);
  return { exit, talk, out: new TextDecoder().decode(out) };
}

describe.each(POLICIES)('a sentence that is %s in one record and %s in another', (low, high, settings) => {
  const files = (text = SENTENCE, shown = SENTENCE) => ({
    'a.yaml': record('10', low, 'There were bids.', `"${shown}"`),
    'b.yaml': record('11', low, 'It was about bids.', withheld(text, high)),
    ...settings,
  });

  test('is a warning that names both places, and counts for no exit code', async () => {
    for (const argv of [[], ['--max-warnings', '0'], ['--disclose', high, '--max-warnings', '0']]) {
      const { exit, talk } = await validated(files(), ...argv);
      expect([exit, talk.split(CODE).length], argv.join(' ')).toEqual([0, 2]);
      expect(talk).toContain('b.yaml:9:17');
      expect(talk.replace(/\s+/g, ' ')).toContain(
        `to readers of ${low}: see its 1st item, 2nd point, line 9.`,
      );
    }
  });

  test('is reported only to readers who may know that it is withheld', async () => {
    const other = files('Something else was said by nobody at all that day.');
    for (const format of ['text', 'json', 'sarif', 'github', 'junit', 'gitlab'])
      expect(await validated(files(), '--format', format, '--disclose', low), format).toEqual(
        await validated(other, '--format', format, '--disclose', low),
      );
    const { out } = await validated(files(), '--format', 'json', '--disclose', high);
    expect(out).toContain(CODE);
  });

  test.each([
    ['in other capitals and signs', SENTENCE.toUpperCase().replace('.', '!'), SENTENCE, 1],
    ['among others', `Two came. ${SENTENCE}`, `${SENTENCE} It was refused.`, 1],
    [
      'inside a longer one',
      SENTENCE,
      `Mr Ashby said that ${SENTENCE.toLowerCase().replace('.', ', and left.')}`,
      1,
    ],
    ['but no longer one than is shown', `Mr Ashby said: ${SENTENCE}`, SENTENCE, 0],
    ['but a short one may be', 'The supplier asked for more.', 'The supplier asked for more.', 0],
  ])('%s', async (_, one, other, number) => {
    const { talk } = await validated(files(one, other));
    expect(talk.split(CODE).length - 1).toBe(number);
  });

  test('not where both withhold it, nor where the record shows it itself', async () => {
    const both = { 'a.yaml': record('10', low, withheld(SENTENCE, high)), 'b.yaml': files()['b.yaml'] };
    const wording = `, wording: { ${low}: "${SENTENCE}" }`;
    const longer = `${SENTENCE} It was refused by the whole group on that Monday.`;
    const own = { 'a.yaml': files()['a.yaml'], 'b.yaml': record('11', low, withheld(longer, high, wording)) };
    for (const each of [both, own])
      expect((await validated({ ...each, ...settings })).talk).not.toContain(CODE);
  });
});

test('other warnings count as ever, and problems in settings stay misuse', async () => {
  const files = {
    'a.yaml': record('10', 'White', `"${SENTENCE}"`),
    'b.yaml': record('11', 'White', 'It was about bids.', withheld(SENTENCE, 'Red')),
  };
  const { exit, talk } = await validated(
    { ...files, 'c.yaml': record('12', 'White', 'There were were bids.') },
    '--max-warnings',
    '0',
  );
  expect([exit, talk.includes('1 warning. --max-warnings allows 0.')]).toEqual([1, true]);
  const wrong = { ...files, 'sub/c.yaml': files['a.yaml'], 'sub/opsg.yaml': 'language: nonsense-\n' };
  const alone = { 'sub/c.yaml': files['a.yaml'], 'sub/opsg.yaml': wrong['sub/opsg.yaml'] };
  const run = (what: Readonly<Record<string, string>>) =>
    runInMemory(['validate', ...Object.keys(what).filter((name) => !name.endsWith('opsg.yaml'))], what);
  expect([(await run(alone)).exit, (await run(wrong)).exit]).toEqual([2, 2]);
});
