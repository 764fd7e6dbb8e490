import { beforeAll, describe, expect, test } from 'vitest';
import { randomFrom } from '../noninterference/random.ts';
import { runInMemory } from '../program.ts';
import { SEED } from '../seed.ts';
import { changedYear, NEVER, PUBLIC_LISTS, SAME, seenByThePublic, YEAR, YEAR_END } from './changed-year.ts';

/** What is expected of the year here was counted by hand, from the records alone. */
interface Entry {
  readonly id: string;
  readonly state: string;
  readonly overdue: boolean;
  readonly owners: readonly string[];
  readonly due?: { readonly meeting?: string; readonly date?: string };
  readonly classification: string;
  readonly said: readonly { readonly date: string; readonly text?: string }[];
}

async function entriesOf(...argv: readonly string[]): Promise<readonly Entry[]> {
  const { exit, out } = await runInMemory(['--quiet', 'actions', 'year', '-f', 'json', ...argv], YEAR, {
    env: YEAR_END,
  });
  expect(exit).toBe(0);
  return JSON.parse(Buffer.from(out).toString()).entries;
}

function ids(entries: readonly Entry[], isWanted: (entry: Entry) => boolean): string {
  return entries
    .filter(isWanted)
    .map(({ id }) => id)
    .join(' ');
}

/** In the order of the numbers. */
function sorted(entries: readonly Entry[], isWanted: (entry: Entry) => boolean): string {
  const key = (id: string) =>
    id
      .split('.')
      .map((part) => part.padStart(2, '0'))
      .join('.');
  return ids(
    entries.toSorted((a, b) => (key(a.id) < key(b.id) ? -1 : 1)),
    isWanted,
  );
}

/** Whether the meeting that closed it was after the day on which it was due. */
function isLate({ state, due, said }: Entry): boolean {
  return state === 'closed' && due?.date !== undefined && (said.at(-1)?.date ?? '') > due.date;
}

describe('the actions of a year, counted by hand', () => {
  let white: readonly Entry[];
  let amber: readonly Entry[];
  beforeAll(async () => {
    white = await entriesOf();
    amber = await entriesOf('--audience', 'Amber');
  });

  /** Of 10.3, the public reads another wording, and not the state. */
  test('are 32 for the public, of which 8 are open, 22 closed and 2 dropped', () => {
    expect(white).toHaveLength(32);
    expect(ids(white, ({ state }) => state === 'open')).toBe('2.4 5.4 6.3 7.2 10.3 11.2 12.1 8.3');
    expect(sorted(white, ({ state }) => state === 'closed')).toBe(
      '1.1 1.2 1.3 2.1 2.2 3.1 3.3 3.4 4.1 4.2 5.1 5.2 5.3 6.2 7.1 7.3 8.1 8.2 9.1 9.3 10.1 11.1',
    );
    expect(sorted(white, ({ state }) => state === 'dropped')).toBe('2.3 10.2');
  });

  test('are 40 for Amber readers, of which 10 are open, 27 closed and 3 dropped', () => {
    expect(amber).toHaveLength(40);
    expect(ids(amber, ({ state }) => state === 'open')).toBe('6.3 9.2 7.2 11.3 3.2 11.2 12.1 12.2 6.1 8.3');
    expect(sorted(amber, ({ state }) => state === 'closed')).toBe(
      '1.1 1.2 1.3 1.4 2.1 2.2 2.4 3.1 3.3 3.4 4.1 4.2 5.1 5.2 5.3 5.4 6.2 7.1 7.3 8.1 8.2 8.4 9.1 9.3 10.1 10.3 11.1',
    );
    expect(sorted(amber, ({ state }) => state === 'dropped')).toBe('2.3 4.3 10.2');
  });

  test('are overdue where their day has passed: a closing or a new day for Amber readers changes nothing for others', () => {
    expect(ids(white, ({ overdue }) => overdue)).toBe('2.4 5.4 6.3 7.2 10.3');
    expect(ids(amber, ({ overdue }) => overdue)).toBe('6.3 9.2 7.2 11.3');
    const due = (entries: readonly Entry[], id: string) => entries.find((one) => one.id === id)?.due;
    expect(due(white, '7.2')).toEqual({ date: '2025-09-01' });
    expect(due(amber, '7.2')).toEqual({ meeting: 'HBUG_12', date: '2025-12-09' });
    expect(due(white, '11.2')).toEqual({ meeting: 'HBUG_13', date: '2026-01-13' }); // as the last record announces
    expect(due(white, '2.1')).toEqual({ meeting: 'HBUG_5', date: '2025-05-13' });
  });

  test('were closed late eight times', () => {
    expect(sorted(white, isLate)).toBe('1.1 1.3 2.1 2.2 4.2 5.2 8.1 9.3');
    expect(sorted(amber, isLate)).toBe('1.1 1.3 2.1 2.2 4.2 5.2 8.1 9.3');
  });

  test('have the owner who was said last, and a level as high as all that is said of them', () => {
    expect(white.find(({ id }) => id === '3.4')?.owners).toEqual(['Pilots']);
    expect(sorted(amber, ({ classification }) => classification === 'Amber')).toBe(
      '1.4 2.4 3.2 4.3 5.4 6.1 7.2 8.4 9.2 10.3 11.3 12.2',
    );
    expect(white.every(({ classification }) => classification === 'White')).toBe(true);
    expect(white.find(({ id }) => id === '10.3')?.said.at(-1)?.text).toBe(
      'The Secretariat spoke with the port.',
    );
  });

  test('can be narrowed down', async () => {
    expect(ids(await entriesOf('--open', '--owner', 'city'), () => true)).toBe('2.4 6.3 8.3');
    expect(ids(await entriesOf('--open', '--due-before', '2025-08-13'), () => true)).toBe('2.4 5.4 6.3');
    expect(ids(await entriesOf('--owner', 'Lawyers', '-a', 'Amber'), () => true)).toBe('12.2 6.1 1.4');
  });
});

test('the decisions of a year are 12 for the public, and 15 for Amber readers', async () => {
  for (const [level, count] of [
    ['White', 12],
    ['Amber', 15],
  ] as const) {
    const argv = ['--quiet', 'decisions', 'year', '-f', 'json', '-a', level];
    const { out } = await runInMemory(argv, YEAR, { env: YEAR_END });
    expect(JSON.parse(Buffer.from(out).toString()).entries).toHaveLength(count);
  }
});

test('a year in which only parts for Amber readers are other ones has the same lists for the public', async () => {
  const random = randomFrom(SEED);
  for (const argv of PUBLIC_LISTS) {
    const { said: before } = await seenByThePublic(SAME, argv);
    const { said } = await seenByThePublic(changedYear(random), argv);
    expect([said, said.exit]).toEqual([before, 0]);
    expect(said.out).not.toMatch(NEVER);
  }
});
