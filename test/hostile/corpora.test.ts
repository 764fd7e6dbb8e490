import { expect, test } from 'vitest';
import { SEED } from '../seed.ts';
import { COMMON_MARK, NAUGHTY, YAML_SUITE } from './corpora.ts';
import { FIELD_NAMES, published } from './every-field.ts';
import { wrongWithText } from './preserved.ts';
import { tried } from './try-corpora.ts';

test('the collections are whole', () => {
  expect(COMMON_MARK).toHaveLength(652);
  expect(YAML_SUITE.length).toBeGreaterThanOrEqual(402);
  expect(NAUGHTY.length).toBeGreaterThanOrEqual(485);
});

/** Every fourth text, each in a field of its own; `npm run soak` tries every text in every field. */
const everyFourth = <T>(all: readonly T[]) => all.filter((_, i) => i % 4 === SEED % 4);
const inTurn = (i: number) => [FIELD_NAMES[i % FIELD_NAMES.length] ?? 'text'];

test.each([
  ['CommonMark', COMMON_MARK],
  ['the YAML test suite', YAML_SUITE],
  ['naughty strings', NAUGHTY],
] as const)('%s as prose: printed as it is and harmless, or reported', async (_, specimens) => {
  const { wrong, printed } = await tried(everyFourth(specimens), inTurn, wrongWithText);
  expect(wrong).toEqual([]);
  expect(printed).toBeGreaterThan(25);
});

test('the YAML test suite as records: a problem each', () => {
  for (const { name, text } of YAML_SUITE) expect(published(text), name).not.toHaveLength(0);
});
