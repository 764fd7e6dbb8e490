import { describe, expect, test } from 'vitest';
import { inShort, problemsOf, recordWith } from './checking.ts';

const meeting = (number: string, date: string, rest = '') =>
  recordWith(`meeting: ${number}\ndate: ${date}\n${rest}`);
const next = (...dates: string[]) =>
  `next:\n${dates.map((date) => `  - { label: Next, date: ${date} }\n`).join('')}`;

async function said(...records: string[]): Promise<readonly string[]> {
  const files = Object.fromEntries(records.map((text, i) => [`${i + 1}.yaml`, text]));
  return (await problemsOf(files)).map((problem) => `${problem.place.source.file} ${inShort(problem)}`);
}

describe('duplicate-meeting', () => {
  test.each([
    [['28', '28'], ['2.yaml error duplicate-meeting: 28']],
    [
      ['28', '28', '28'],
      ['2.yaml error duplicate-meeting: 28', '3.yaml error duplicate-meeting: 28'],
    ],
    [['28', '29'], ['2.yaml warning date-out-of-sequence: 2020-01-07']],
  ])('%j', async (numbers, expected) => {
    expect(await said(...numbers.map((number) => meeting(number, '2020-01-07')))).toEqual(expected);
  });

  test('is an error beside records that are wrong in themselves', async () => {
    const found = await said(
      meeting('28', '2020-01-07'),
      meeting('28', '2020-01-07'),
      meeting('x', '2020-01-07'),
    );
    expect(found).toEqual(['3.yaml error bad-number: x', '2.yaml error duplicate-meeting: 28']);
  });
});

describe('date-out-of-sequence', () => {
  test.each([
    ['2020-01-07', '2020-02-04', []],
    ['2020-01-07', '2020-01-07', ['2.yaml warning date-out-of-sequence: 2020-01-07']],
    ['2020-01-07', '2019-02-04', ['2.yaml warning date-out-of-sequence: 2019-02-04']],
  ])('28 on %s and 30 on %s', async (first, second, expected) => {
    expect(await said(meeting('28', first), meeting('30', second))).toEqual(expected);
    const reversed = await said(meeting('30', second), meeting('28', first));
    expect(reversed).toHaveLength(expected.length);
  });

  test('a meeting with a letter on the day of another is said, and one with its number is not', async () => {
    const onOneDay = await said(meeting('28', '2020-01-07'), meeting('28A', '2020-01-07'));
    expect(onOneDay).toEqual(['2.yaml warning date-out-of-sequence: 2020-01-07']);
    const twice = await said(meeting('28', '2020-01-07'), meeting('28', '2020-01-07'));
    expect(twice).toEqual(['2.yaml error duplicate-meeting: 28']);
  });

  test('letters in numbers, and other groups, tell nothing', async () => {
    expect(await said(meeting('28a', '2020-01-07'), meeting('30', '2019-01-07'))).toEqual([]);
  });
});

describe('next-contradicted', () => {
  test.each([
    [['2020-02-04'], '29', '2020-02-04', []],
    [['2020-01-27', '2020-02-04'], '29', '2020-02-04', []],
    [['2020-02-05'], '29', '2020-02-04', ['1.yaml warning next-contradicted: 2020-02-05']],
    [['2020-01-27', '2020-02-05'], '29', '2020-02-04', ['1.yaml warning next-contradicted: next']],
    [['2020-02-05'], '30', '2020-03-03', []],
    [['2020-02-05', '2020-03-03'], '30', '2020-03-03', []],
    [['2020-02-05', '2020-03-03'], '30', '2020-03-02', ['1.yaml warning next-contradicted: next']],
    [['2020-02-05'], '30', '2020-02-04', ['1.yaml warning next-contradicted: 2020-02-05']],
    [['2020-03-03'], '27', '2020-02-04', ['1.yaml warning date-out-of-sequence: 2020-01-07']],
    [[], '29', '2020-02-04', []],
  ])('28 announces %j, and %s is on %s', async (dates, number, date, expected) => {
    const rest = dates.length === 0 ? '' : next(...dates);
    expect(await said(meeting('28', '2020-01-07', rest), meeting(number, date))).toEqual(expected);
  });

  test('a comment in the record can say that the meeting was moved', async () => {
    const rest =
      'next:\n  # opsg: allow next-contradicted because the meeting was moved\n  - { label: Next, date: 2020-02-05 }\n';
    expect(await said(meeting('28', '2020-01-07', rest), meeting('29', '2020-02-04'))).toEqual([]);
    expect(await said(meeting('28', '2020-01-07', rest))).toEqual([]);
  });
});

test('messages about open records do not depend on withheld ones', async () => {
  const files = {
    '1.yaml': meeting('28', '2020-01-07'),
    '2.yaml': meeting('29', '2021-02-04', 'classification: Amber'),
    '3.yaml': meeting('30', '2020-03-03'),
  };
  const [problem, ...others] = await problemsOf(files);
  expect(others).toEqual([]);
  expect([problem?.level?.name, problem?.readers]).toEqual(['Amber', [2, 3]]);
});
