import { expect, test } from 'vitest';
import { problemsOf, recordWithItems, saidOf } from './checking.ts';

test.each([
  ['- title: Outages', ['Outages']],
  ['- title: Outages\n  points: []', ['Outages']],
  ['- title: Outages\n  items:\n    - { title: First, text: It was long. }', []],
  ['- title: Outages\n  items:\n    - { title: First }', ['First']],
  ['- title: Outages\n  text: There were two.', []],
])('%j', async (items, titles) => {
  expect(await saidOf(recordWithItems(items), 'empty-item')).toEqual(
    titles.map((title) => `warning empty-item: ${title}`),
  );
});

test('an item of which some readers get the title alone is empty for them', async () => {
  const items = '- title: Outages\n  points:\n    - { text: It was long., classification: Amber }';
  const problems = await problemsOf({
    'r.yaml': recordWithItems(`${items}\n- { title: Order, text: All agreed. }`),
  });
  const problem = problems.find(({ code }) => code === 'empty-item');
  expect([problem?.level?.name, problem?.readers]).toEqual(['White', [0, 1]]);
});
