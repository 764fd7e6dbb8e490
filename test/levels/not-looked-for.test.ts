import { describe, expect, test } from 'vitest';
import { runInMemory } from '../program.ts';

const record = (points: string, number = 17) => `group: OPSG
meeting: ${number}
date: 2022-05-24
classification: White
items:
  - title: Contract
    points:
      - A shown sentence of 2021.
${points}`;
const amber = (text: string, level = 'Amber') => `      - { text: '${text}', classification: ${level} }\n`;
const OTHER_POLICY = `policy:
  name: Policy of the Board
  marking: 'Marked {level} under the {policy}.'
  levels:
    - { name: Open, statement: 'For everyone.' }
    - { name: Closed, statement: 'For the board.' }
`;

function inspected(
  file: string | Uint8Array,
  records: readonly string[],
  {
    disclose,
    audience = 'White',
    settings,
  }: { disclose?: string; audience?: string; settings?: string } = {},
) {
  const names = records.map((_, i) => `m/${i + 1}.yaml`);
  const files = Object.fromEntries(records.map((text, i) => [names[i], text]));
  const argv = ['inspect', 'x.txt', '--against', ...names, '-a', audience];
  const own = settings === undefined ? {} : { 'opsg.yaml': settings, 'm/opsg.yaml': settings };
  return runInMemory(disclose ? ['--disclose', disclose, ...argv] : argv, {
    ...files,
    ...own,
    'x.txt': file,
  });
}

describe('short figures are found as whole figures', () => {
  const withheld = record(
    amber('£900') + amber('Acme') + amber('Pay 4711 to Ed') + amber('It cost €1.5 in 2019'),
  );
  test.each([
    ['a sum', 'They paid £900 for it.', 3],
    ['a sum with a blank', 'They paid £ 900.', 3],
    ['a sum in HTML', '<p>They paid &pound;900 for it.</p>', 3],
    ['another sum that begins so', 'They paid £9001 for it.', 0],
    ['another sum that ends so', 'They paid £1,900 for it.', 0],
    ['the figure without its currency', 'There were 900 of them.', 0],
    ['a figure of four', 'See order 4711.', 3],
    ['a figure of four with a separator', 'See order 4,711.', 3],
    ['a figure of four in a longer one', 'See order 147110 and A4711.', 0],
    ['a figure of four in an attribute', '<td width="4711">x</td>', 0],
    ['a sum with a decimal point', 'It was €1.5 then.', 3],
    ['a year', 'Published in 2019.', 0],
  ])('%s', async (_, file, exit) => {
    expect(await inspected(file, [withheld])).toMatchObject({ exit });
  });

  test('an inspection, which writes nothing, does not mention writing', async () => {
    const { talk } = await inspected('They paid £900 for it.', [withheld]);
    expect(talk).toContain('withheld-text-found');
    expect(talk).not.toMatch(/written|changed/i);
  });

  test('and what is too short is counted, for those who may know', async () => {
    const open = await inspected('Nothing.', [withheld]);
    expect(open).toMatchObject({
      exit: 0,
      talk: expect.stringContaining('A text that is Amber is too short'),
    });
    const two = await inspected('Acme', [record(amber('Acme') + amber('Bolt') + amber('Cody', 'Red'))]);
    expect(two.talk).toContain('2 texts that are Amber are too short');
    expect(two.talk).toContain('A text that is Red is too short');
  });
});

test('only readers who may know of a text learn that an inspection does not search for it', async () => {
  const without = await inspected('Nothing.', [record('')], { disclose: 'White' });
  for (const points of [
    amber('Acme'),
    amber('A shown sentence of 2021.'),
    amber('Acme') + amber('Bolt', 'Red'),
  ])
    expect(await inspected('Nothing.', [record(points)], { disclose: 'White' })).toEqual(without);
  const red = await inspected('Nothing.', [record(amber('Acme') + amber('Bolt', 'Red'))], {
    disclose: 'Amber',
  });
  expect(red.talk).toContain('that is Amber is too short');
  expect(red.talk).not.toContain('Red');
});

describe('a withheld sentence that is also shown', () => {
  const sentence = 'The supplier asked for a price that nobody at the table had expected.';
  const [secret, copy] = [record(amber(`${sentence} So be it.`, 'Red')), record(`      - ${sentence}\n`, 18)];

  test('in another record is named with both places, and changes no exit code', async () => {
    const { exit, talk } = await inspected(sentence, [secret, copy]);
    expect(exit).toBe(0);
    expect(talk).toContain('was not looked for, because it is also shown');
    expect(talk).toContain('m/1.yaml:9');
    expect(talk).toContain('1st item, 2nd point in m/2.yaml, line 9');
  });

  test('is named only to readers who may know of it', async () => {
    const { exit, talk } = await inspected(sentence, [secret, copy], { disclose: 'White' });
    expect({ exit, talk }).toEqual({ exit: 0, talk: expect.not.stringMatching(/also|Red|supplier|m\/1/) });
  });

  test('is found where no record shows it', async () => {
    expect(await inspected(sentence, [secret])).toMatchObject({ exit: 3 });
  });

  test('is named by the levels of another policy', async () => {
    const renamed = (text: string) => text.replaceAll('White', 'Open').replaceAll('Red', 'Closed');
    const { exit, talk } = await inspected(sentence, [renamed(secret), renamed(copy)], {
      audience: 'Open',
      settings: OTHER_POLICY,
    });
    expect(exit).toBe(0);
    expect(talk).toContain('This Closed text was not looked for');
  });
});

test('a file that cannot be read is refused though nothing is withheld', async () => {
  const { exit, talk } = await inspected(Buffer.from('425a6839314159265359', 'hex'), [record('')]);
  expect({ exit, talk }).toMatchObject({ exit: 3, talk: expect.stringContaining('cannot-inspect') });
});
