import { expect, test } from 'vitest';
import { recordWithItems, saidOf } from './checking.ts';

const items = (...numbers: string[]) =>
  recordWithItems(numbers.map((number) => `- { number: ${number}, title: Outages, text: Two. }\n`).join(''));

test.each([
  [['4', '5', '4'], ['4']],
  [['4', '04'], ['04']],
  [['12a', '12A'], ['12A']],
  [['4.1', '4.10'], []],
  [['4', '6'], []],
])('%j', async (numbers, said) => {
  expect(await saidOf(items(...numbers), 'duplicate-number')).toEqual(
    said.map((number) => `error duplicate-number: ${number}`),
  );
});

test.each([
  ['1', '1', 0],
  ['8.1', '8.1', 1],
])('parts of different items, numbered %s and %s', async (first, second, number) => {
  const part = (own: string) => `[{ number: ${own}, title: Part, text: Two. }]`;
  const record = recordWithItems(
    `- { number: 8, title: One, items: ${part(first)} }\n- { number: 9, title: Two, items: ${part(second)} }`,
  );
  expect(await saidOf(record, 'duplicate-number')).toHaveLength(number);
});
