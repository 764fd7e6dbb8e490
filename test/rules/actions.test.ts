import { describe, expect, test } from 'vitest';
import { memoryWorld } from '../memory-world.ts';
import { runIn } from '../program.ts';
import { inShort, problemsOf, recordWith } from './checking.ts';

/** The first meetings of 2020, each with points or what became of actions, by the names of their levels. */
const record = (number: number, lines: string, lowest: string) =>
  recordWith(
    `meeting: ${number}\ndate: 2020-0${number - 20}-07\nclassification: ${lowest}\nitems:\n  - title: Work\n${lines.replace(/^/gm, '    ')}\n`,
  );
const action = (id: string, more = '') =>
  `points: [{ action: Send the plan., id: ${id}, owner: DCC${more} }]`;
const entry = (...entries: string[]) => `actions: [${entries.map((one) => `{ ${one} }`).join(', ')}]`;

const HOUSE =
  'policy:\n  name: House Rules\n  levels:\n    - { name: Open, statement: All. }\n    - { name: Inner, statement: Some. }\n    - { name: Closed, statement: Few. }\n';
const POLICIES = [
  ['the built-in policy', undefined, 'White', 'Green', 'Amber'],
  ['another policy', HOUSE, 'Open', 'Inner', 'Closed'],
] as const;

describe.each(POLICIES)('under %s', (_, settings, low, middle, high) => {
  const files = (records: readonly (readonly [number, string])[]) => ({
    ...Object.fromEntries(records.map(([number, lines]) => [`${number}.yaml`, record(number, lines, low)])),
    ...(settings && { 'opsg.yaml': settings }),
  });
  const above = (level: string) => `, classification: ${level}`;

  test.each<[string, readonly (readonly [number, string])[], readonly string[]]>([
    [
      'an action that was closed',
      [
        [21, action('21.1')],
        [22, entry('id: 21.1, state: closed')],
      ],
      [],
    ],
    ['an entry alone', [[22, entry('id: 21.1, state: closed')]], []],
    [
      'an id that the record of its meeting does not have',
      [
        [21, action('21.1')],
        [22, entry('id: 21.2, state: open')],
      ],
      ['22.yaml error no-such-action: 21.2'],
    ],
    [
      'an id of the record itself that is none',
      [[22, entry('id: 22.7, state: open')]],
      ['22.yaml error no-such-action: 22.7'],
    ],
    [
      'an id that no earlier record has',
      [
        [21, action('21.1')],
        [22, entry('id: 12.1, state: open')],
      ],
      ['22.yaml warning action-not-found: 12.1'],
    ],
    [
      'the same in the first record',
      [
        [22, entry('id: 12.1, state: open')],
        [23, 'text: None.'],
      ],
      [],
    ],
    [
      'an id used twice',
      [
        [21, action('21.1')],
        [22, action('21.1')],
      ],
      ['22.yaml error action-id-taken: 21.1'],
    ],
    [
      'an action closed twice',
      [
        [21, action('21.1')],
        [22, entry('id: 21.1, state: dropped')],
        [23, entry('id: 21.1, state: closed')],
      ],
      ['23.yaml warning closed-twice: closed'],
    ],
    [
      'one that was opened again between',
      [
        [21, action('21.1')],
        [22, entry('id: 21.1, state: closed')],
        [23, entry('id: 21.1, state: open')],
        [24, entry('id: 21.1, state: closed')],
      ],
      [],
    ],
    [
      'an action closed before it was made',
      [
        [21, entry('id: 22.1, state: closed')],
        [22, action('22.1')],
      ],
      ['21.yaml error closed-before-made: 22.1'],
    ],
    [
      'an entry that more readers see than its action',
      [
        [21, action('21.1', above(high))],
        [22, entry(`id: 21.1, state: open${above(middle)}`)],
      ],
      ['22.yaml error entry-below-action: 21.1', '22.yaml error no-such-action: 21.1'],
    ],
    [
      'words about it that more readers see',
      [
        [21, action('21.1', above(high))],
        [22, entry(`id: 21.1, text: Done${above(high)}, wording: { ${middle}: A matter }`)],
      ],
      ['22.yaml error entry-below-action: 21.1', '22.yaml error no-such-action: 21.1'],
    ],
    [
      'an entry above its action',
      [
        [21, action('21.1')],
        [22, entry(`id: 21.1, state: closed${above(high)}`)],
      ],
      [],
    ],
    [
      'a closing for all, after one that few readers know',
      [
        [21, action('21.1')],
        [22, entry(`id: 21.1, state: closed${above(high)}`)],
        [23, entry('id: 21.1, state: closed')],
      ],
      [],
    ],
    [
      'a closing for few, after one for all',
      [
        [21, action('21.1')],
        [22, entry('id: 21.1, state: closed')],
        [23, entry(`id: 21.1, state: dropped${above(high)}`)],
      ],
      ['23.yaml warning closed-twice: dropped'],
    ],
  ])('%s', async (_, records, expected) => {
    const found = await problemsOf(files(records));
    const said = found.filter(({ code }) => code !== 'empty-item');
    expect(said.map((one) => `${one.place.source.file} ${inShort(one)}`)).toEqual(expected);
  });

  test('who may not know of an action is told nothing of it, and no level of readers counts it closed for others', async () => {
    const world = (lines: string) =>
      memoryWorld(
        files([
          [21, `points:\n  - Nothing.\n${lines}`],
          [22, entry('id: 20.1, state: open', `id: 20.2, state: open${above(high)}`)],
        ]),
      );
    const secret = `  - { action: Send 4 million., id: 20.1, owner: DCC${above(high)} }`;
    const told = async (level: string, lines = secret) =>
      runIn(world(lines), ['validate', '.', '--disclose', level, '--no-cache']);
    expect((await told(high)).talk).toContain(`Action 20.1 is ${high}`);
    const { talk, exit } = await told(middle);
    expect([exit, talk.includes('20.1 is'), talk.includes('million')]).toEqual([1, false, false]);
  });

  test('actions are overdue for those who see them open, on the day after', async () => {
    const world = memoryWorld(
      files([
        [21, action('21.1', ', due: 2020-02-20')],
        [22, `${action('22.1', ', due: OPSG_23')}\n${entry(`id: 21.1, state: closed${above(high)}`)}`],
        [23, entry('id: 22.1, text: It is late.')],
      ]),
      { env: { SOURCE_DATE_EPOCH: String(Date.UTC(2020, 2, 8) / 1000) } },
    );
    const overdue = async (level: string) => {
      const { out } = await runIn(world, [
        'validate',
        '.',
        '--disclose',
        level,
        '--format',
        'json',
        '--no-cache',
      ]);
      const report: { readonly findings: readonly { code: string; file: string; message: string }[] } =
        JSON.parse(new TextDecoder().decode(out));
      return report.findings.map(({ code, message }) => `${code}: ${message}`);
    };
    expect(await overdue(high)).toEqual([
      'action-overdue: Action 21.1 was due on 20 February 2020, and no record says what became of it.',
      'action-overdue: Action 22.1 was due at OPSG_23, on 7 March 2020, and no record says what became of it.',
    ]);
  });
});
