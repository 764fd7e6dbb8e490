import { expect, test } from 'vitest';
import { problemsOf, recordWithItems, saidOf } from './checking.ts';

test.each([
  ['{ id: 27.1 }', ['id']],
  ['{ id: 27.1, classification: Amber }', ['id']],
  ['{ id: 27.1, state: open }', []],
  ['{ id: 27.1, due: 2020-03-03 }', []],
  ['{ id: 27.1, owner: DCC }', []],
  ['{ id: 27.1, text: The plan was circulated. }', []],
])('%s', async (entry, places) => {
  const items = `- title: Review of actions\n  actions:\n    - ${entry}`;
  expect(await saidOf(recordWithItems(items), 'entry-says-nothing')).toEqual(
    places.map((place) => `warning entry-says-nothing: ${place}`),
  );
});

test('an entry of which some readers see an owner says nothing to the others', async () => {
  const items =
    '- title: Review\n  actions:\n    - { id: 27.1, owner: { text: DCC, classification: Amber } }';
  const problems = await problemsOf({ 'r.yaml': recordWithItems(items) });
  const problem = problems.find(({ code }) => code === 'entry-says-nothing');
  expect([problem?.level?.name, problem?.readers]).toEqual(['White', [0, 1]]);
});
