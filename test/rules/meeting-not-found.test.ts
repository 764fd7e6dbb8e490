import { describe, expect, test } from 'vitest';
import { inShort, problemsOf, recordWith } from './checking.ts';

const HOUSE =
  'policy:\n  name: House Rules\n  levels:\n    - { name: Open, statement: All. }\n    - { name: Inner, statement: Some. }\n    - { name: Closed, statement: Few. }\n';

describe.each([
  ['the built-in policy', undefined, 'White', 'Amber'],
  ['another policy', HOUSE, 'Open', 'Closed'],
])('meeting-not-found, under %s', (_, settings, low, high) => {
  const record = (number: string, rest = '', level = low) =>
    recordWith(
      `meeting: ${number}\ndate: 2020-01-${number.slice(0, 2)}\nclassification: ${level}\n${rest || 'venue: Leeds'}\n`,
    );
  /** Records by their numbers, and what they say beside it. */
  const found = async (
    records: Readonly<Record<string, string>>,
    levels: Readonly<Record<string, string>> = {},
  ) => {
    const all = Object.entries(records).map(([number, rest]): readonly [string, string] => [
      `${number}.yaml`,
      record(number, rest, levels[number]),
    ]);
    const problems = await problemsOf({
      ...Object.fromEntries(all),
      ...(settings && { 'opsg.yaml': settings }),
    });
    return problems.filter(({ code }) => code === 'meeting-not-found');
  };
  const said = async (...of: Parameters<typeof found>) =>
    (await found(...of)).map((one) => `${one.place.source.file} ${inShort(one)}`);

  const REFERS = 'introduction: The plan of OPSG_13 was changed.';
  const SAID = ['14.yaml warning meeting-not-found: OPSG_13'];

  test.each<[string, Readonly<Record<string, string>>, readonly string[]]>([
    ['a meeting that has no record', { 12: '', 14: REFERS }, SAID],
    [
      'one of which a later record tells',
      { 12: REFERS, 14: '' },
      ['12.yaml warning meeting-not-found: OPSG_13'],
    ],
    ['a meeting that has one', { 12: '', 13: '', 14: REFERS }, []],
    ['a meeting before all records', { 14: REFERS, 15: '' }, []],
    ['a meeting after all records', { 11: '', 12: REFERS }, []],
    ['a meeting with a letter', { 12: '', '13A': '', 14: REFERS }, []],
    ['a meeting that has another number now', { 12: '', 14: REFERS, 15: 'formerly: "13"' }, []],
    ['a former reference', { 12: '', 14: REFERS, 15: 'formerly: [OPSG_13]' }, []],
    ['a meeting of another group', { 12: '', 14: 'introduction: The plan of EXWG_13 was changed.' }, []],
    [
      'when an action is due, and whose minutes are approved',
      {
        12: 'items: [{ title: Plan, points: [{ action: Send it., owner: DCC, due: OPSG_13 }] }]',
        14: 'items: [{ title: Minutes, approves: OPSG_13, text: They were approved. }]',
      },
      ['12.yaml warning meeting-not-found: OPSG_13', SAID[0] ?? ''],
    ],
    [
      'a reference that a comment allows',
      { 12: '', 14: `# opsg: allow meeting-not-found because there are no minutes\n${REFERS}` },
      [],
    ],
    ['two references in one text', { 12: '', 14: `${REFERS} OPSG_013 and OPSG_12 were not.` }, SAID],
  ])('%s', async (_, records, expected) => {
    expect(await said(records)).toEqual(expected);
  });

  test('a withheld reference is said to its readers alone', async () => {
    const rest = `introduction: { text: The plan of OPSG_13 was changed., classification: ${high} }`;
    const problems = await found({ 12: '', 14: rest });
    expect(problems).toMatchObject([{ level: { name: high } }]);
    const wording = `introduction: { text: A plan was changed., classification: ${high}, wording: { ${low}: OPSG_13 was. } }`;
    const [problem] = await found({ 12: '', 14: wording });
    expect(problem).toMatchObject({ level: { name: low } });
    expect(problem?.readers).not.toContain(settings ? 2 : 4);
  });

  test('a record that readers may not see changes nothing for them', async () => {
    const apart = await found({ 12: '', 14: REFERS });
    const withheld = await found({ 12: '', 13: '', 14: REFERS }, { 13: high });
    expect(withheld).toMatchObject([{ level: { name: low } }]);
    expect(withheld[0]?.readers?.length).toBeLessThan(apart[0]?.readers?.length ?? 0);
    expect(await found({ 12: '', 14: REFERS }, { 12: high })).toMatchObject([{ level: { name: high } }]);
  });
});
