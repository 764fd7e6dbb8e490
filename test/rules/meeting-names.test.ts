import { describe, expect, test } from 'vitest';
import { inShort, problemsOf } from './checking.ts';

const SETTINGS = `groups:
  - { reference: CUSC Panel, name: Panel of the CUSC, title: "{name} on {date}" }
  - { reference: Panel, name: Another Panel, title: "{name} on {date}" }
`;

interface Named {
  readonly group?: string;
  readonly number?: string;
  readonly date?: string;
  readonly points?: string;
  readonly rest?: string;
}

function record({
  group = 'CUSC Panel',
  number,
  date = '2024-03-05',
  points = '',
  rest = '',
}: Named): string {
  const meeting = number === undefined ? '' : `meeting: ${number}\n`;
  return `group: ${group}\n${meeting}date: ${date}\nclassification: White\nitems:\n  - title: Outages\n    points:\n      - There were two.\n${points}${rest}`;
}

async function said(...records: readonly Named[]): Promise<readonly string[]> {
  const files = Object.fromEntries(records.map((each, i) => [`${i + 1}.yaml`, record(each)]));
  const found = await problemsOf({ ...files, 'opsg.yaml': SETTINGS });
  return found.map((problem) => `${problem.place.source.file} ${inShort(problem)}`);
}

describe('the name of a meeting', () => {
  test.each(['12', '28A', '2018-01', '11/23', '"11/23"', '2024/25-3'])('can be %s', async (number) => {
    expect(await said({ number })).toEqual([]);
  });

  test.each(['28.', '11//23', '-1', '/1', 'twenty', '28ab', '11 23', '٢٨', 'CUSC-Panel_28'])(
    'cannot be %s',
    async (number) => {
      expect(await said({ number })).toEqual([`1.yaml error bad-number: ${number}`]);
    },
  );

  test('can be its date, and a title with a place for a number says that one may be missing', async () => {
    expect(await said({})).toEqual([]);
    expect(await said({ group: 'OPSG' })).toEqual(['1.yaml warning meeting-without-number: 2024-03-05']);
    expect(await said({ group: 'OPSG', rest: 'title: Our meeting\n' })).toEqual([]);
  });
});

describe('two records of one name are a problem', () => {
  test.each([
    [{ number: '11/23' }, { number: '11-23' }, 'duplicate-meeting: 11-23'],
    [{ number: '2A' }, { number: '2a', date: '2024-04-02' }, 'duplicate-meeting: 2a'],
    [{}, {}, 'duplicate-meeting: 2024-03-05'],
    [{}, { number: '2024-03-05', date: '2024-03-07' }, 'duplicate-meeting: 2024-03-05'],
  ] as const)('%j and %j', async (one, other, problem) => {
    expect(await said(one, other)).toEqual([`2.yaml error ${problem}`]);
  });

  test('meetings of several groups, and of several days, have names of their own', async () => {
    expect(
      await said({}, { group: 'Panel' }, { date: '2024-04-02' }, { number: '1', date: '2024-05-07' }),
    ).toEqual([]);
  });

  test('and so are two groups of one name', async () => {
    const groups =
      'groups:\n  - { reference: CUSC Panel, name: A }\n  - { reference: cusc-panel, name: B }\n';
    const found = await problemsOf({ '1.yaml': record({}), 'opsg.yaml': groups.replace('cusc', 'Cusc') });
    expect(found.map(inShort)).toEqual(['error same-group: Cusc-panel']);
  });
});

describe('a text that names a meeting', () => {
  const action = (due: string) => `      - { action: Send it., owner: DCC, due: ${due} }\n`;
  test.each([
    [{ number: '11/23', points: action('CUSC-Panel_11-23') }, 'error due-at-past-meeting: CUSC-Panel_11-23'],
    [{ number: '11/23', points: action('CUSC-Panel_10-23') }, undefined], // its order is not known
    [{ number: '11/23', points: action('CUSC-Panel_12-23') }, undefined],
    [{ number: '12', points: action('CUSC-Panel_11') }, 'error due-at-past-meeting: CUSC-Panel_11'],
    [{ number: '12', points: action('Panel_11') }, undefined],
    [{ points: action('CUSC-Panel_2024-03-05') }, 'error due-at-past-meeting: CUSC-Panel_2024-03-05'],
    [{ points: action('CUSC-Panel_2024-02-06') }, 'error due-at-past-meeting: CUSC-Panel_2024-02-06'],
    [{ points: action('CUSC-Panel_2024-04-02') }, undefined],
    [{ points: action('CUSC Panel 12/23') }, 'error bad-due: CUSC Panel 12/23'],
    [
      { number: '11/23', points: '      - See CUSC-Panel_11-23.\n' },
      'error refers-to-itself: CUSC-Panel_11-23',
    ],
    [{ number: '11/23', points: '      - See CUSC-Panel_11-23-4 and Panel_11-23.\n' }, undefined],
    [{ points: '      - See CUSC-Panel_2024-03-05.\n' }, 'error refers-to-itself: CUSC-Panel_2024-03-05'],
    [{ number: '12', points: '      - See CUSC-Panel_120.\n' }, 'warning no-such-meeting: CUSC-Panel_120'],
    [{ number: '11/23', points: '      - See CUSC-Panel_120-23.\n' }, undefined],
  ] as const)('%j: %s', async (one, problem) => {
    expect(await said(one)).toEqual(problem === undefined ? [] : [`1.yaml ${problem}`]);
  });
});

describe('meetings without plain numbers follow each other by date', () => {
  const next = (...days: readonly string[]) =>
    `next:\n${days.map((day) => `  - { label: Next, date: ${day} }\n`).join('')}`;
  test.each([
    [next('2024-04-02'), '2024-04-02', []],
    [next('2024-04-02'), '2024-03-26', ['1.yaml warning next-contradicted: 2024-04-02']],
    [next('2024-04-02'), '2024-05-07', []], // the record between them may be missing
  ])('%j, and the next is of %s', async (rest, date, expected) => {
    expect(await said({ rest }, { date })).toEqual(expected);
    expect(await said({ number: '1/24', rest }, { number: '9/24', date })).toEqual(expected);
  });
});
