import { expect, test } from 'vitest';
import { recordWithItems, saidOf } from './checking.ts';

const items = (numbers: readonly string[]) =>
  recordWithItems(numbers.map((number) => `- { number: ${number}, title: Outages, text: Two. }\n`).join(''));

test.each([
  [['4', '10', '14', '16'], []],
  [['4.9', '4.10', '5'], []],
  [['12', '12a', '12b', '13'], []],
  [['8', '8.1', '8.2', '9'], []],
  [['i', 'ii', 'iii', 'iv', 'v', 'ix', 'x'], []],
  [['A', 'B', 'A'], ['A']],
  [['10', '9'], ['9']],
  [['4.10', '4.9'], ['4.9']],
  [['12a', '12'], ['12']],
  [['4', '10', '5', '6'], ['5']],
])('%j', async (numbers, said) => {
  expect(await saidOf(items(numbers), 'item-order')).toEqual(
    said.map((number) => `warning item-order: ${number}`),
  );
});

test('parts are counted within their item, and those without a number not at all', async () => {
  const record = recordWithItems(`- number: 8
  title: Capacity
  items:
    - { number: 1, title: First, text: Two. }
    - { title: Between, text: Two. }
    - { number: 2, title: Second, text: Two. }
- { number: 9, title: Alerts, text: Two. }`);
  expect(await saidOf(record)).toEqual([]);
});
