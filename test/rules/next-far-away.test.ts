import { expect, test } from 'vitest';
import { recordWith, saidOf } from './checking.ts';

test.each([
  ['2020-01-07', '2021-01-07', 0],
  ['2020-01-07', '2021-01-08', 1],
  ['2020-02-29', '2021-03-01', 1],
])('a meeting on %s and a next one on %s', async (date, next, number) => {
  const record = recordWith(`date: ${date}\nnext:\n  - { label: Next, date: ${next} }`);
  const said = await saidOf(record);
  expect(said).toEqual(number === 0 ? [] : [`warning next-far-away: ${next}`]);
});
