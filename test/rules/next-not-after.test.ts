import { expect, test } from 'vitest';
import { recordWith, saidOf } from './checking.ts';

test.each([
  ['2020-01-06', ['error next-not-after: 2020-01-06']],
  ['2020-01-07', ['error next-not-after: 2020-01-07']],
  ['2020-01-08', []],
  ['2021-01-07', []],
])('next on %s, after 2020-01-07', async (date, said) => {
  expect(await saidOf(recordWith(`next:\n  - { label: Next, date: ${date} }`))).toEqual(said);
});
