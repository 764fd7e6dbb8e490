import { describe, expect, test } from 'vitest';
import { inShort, problemsOf, recordWithPoints, saidOf } from '../../rules/checking.ts';

const POLICY = (names: readonly string[]) =>
  `policy: { name: House Rules, levels: [${names.map((name) => `{ name: "${name}", statement: For some. }`).join(', ')}] }\n`;
const LEVELS = ['Everyone', 'Part 2', 'Official-Sensitive', 'TLP:AMBER+STRICT', 'Nur für den Rat', 'Closed'];

const record = (wording: string) =>
  recordWithPoints(
    `- There is one.\n- text: The supplier asked for more money.\n  classification: Closed\n  wording:\n${wording.replace(/^/gm, '    ')}`,
  ).replace('classification: White', 'classification: Everyone');
const said = async (wording: string) => {
  const found = await saidOf(record(wording), undefined, POLICY(LEVELS));
  return found.map((one) => one.split(':')[0]);
};

describe('in a wording the name of a level needs no quotation marks', () => {
  test.each(LEVELS.slice(0, -1))('%s', async (name) => {
    for (const value of ['It was about money.', '>-\n  It was about money.', '"It was about money."'])
      for (const key of [name, `"${name}"`, `${name} `]) {
        const first = name === 'Everyone' ? '' : '\nEveryone: A matter was discussed.';
        expect(await said(`${key}: ${value}${first}`), key).toEqual([]);
        expect(await said(`${first.trim()}\n${key}: ${value}`.trim()), key).toEqual([]);
      }
  });

  test.each([
    ['part 2: It was about money.', 'error unknown-key'],
    ['Part2: It was about money.', 'error unknown-key'],
    ['Part 2:It was about money.', 'error wrong-shape'],
    ['Part 2: It was about this: money.', 'error unquoted-colon'],
    ['Part 2: It was\n  Closed: about money.', 'error level-in-line'],
  ])('%j is told as what it is', async (wording, expected) => {
    expect(await said(wording)).toEqual([expected]);
  });

  test.each([
    ['Everyone: A matter was discussed.\nPart 2 It was about money.', 'Part 2 It was about money.'],
    ['Part 2 It was about money.\nEveryone: A matter was discussed.', 'Part 2 It was about money.'],
    ['Nur für den Rat it was.\nEveryone: A matter was discussed.', 'Nur für den Rat it was.'],
  ])('and needs its colon: %j', async (wording, line) => {
    const files = { 'r.yaml': record(wording), 'opsg.yaml': POLICY(LEVELS) };
    const [problem, ...others] = await problemsOf(files);
    expect(others).toEqual([]);
    expect(problem && [problem.facts, inShort(problem)]).toEqual([
      { level: LEVELS.find((name) => line.startsWith(name)), levels: LEVELS, wording: true },
      `error level-in-line: ${line}`,
    ]);
  });

  test('and elsewhere it labels nothing', async () => {
    for (const point of ['- Part 2: It was.', '- text: It was\n    Part 2: and is.']) {
      const whole = recordWithPoints(point).replace('classification: White', 'classification: Everyone');
      expect((await saidOf(whole, undefined, POLICY(LEVELS))).map((one) => one.split(':')[0])).toEqual([
        'error level-in-line',
      ]);
    }
  });
});
