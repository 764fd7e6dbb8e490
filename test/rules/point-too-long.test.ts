import { expect, test } from 'vitest';
import { recordWithPoints, saidOf } from './checking.ts';

const words = (count: number) =>
  recordWithPoints(`- ${Array.from({ length: count }, (_, i) => `w${i}`).join(' ')}.`);

test('120 words are as many as there may be', async () => {
  expect(await saidOf(words(120), 'point-too-long')).toEqual([]);
  expect(await saidOf(words(121), 'point-too-long')).toHaveLength(1);
});

test('opsg.yaml can allow more or fewer', async () => {
  expect(await saidOf(words(121), 'point-too-long', 'wordsPerPoint: 121\n')).toEqual([]);
  expect(await saidOf(words(11), 'point-too-long', 'wordsPerPoint: 10\n')).toHaveLength(1);
});
