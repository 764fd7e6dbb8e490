import { expect, test } from 'vitest';
import { typedBullet } from '../../src/import/typed-bullet.ts';

test.each([
  ['• The group met.', '•', 'The group met.'],
  ['- The group met.', '-', 'The group met.'],
  ['o\tthe group met.', 'o', 'the group met.'],
  ['o SRV Forecasting (DCC)', 'o', 'SRV Forecasting (DCC)'],
])('%j begins with a bullet', (text, marker, rest) => {
  expect(typedBullet([{ text }])).toEqual({ marker, runs: [{ text: rest }] });
});

test.each(['of the SEC', 'o the group', '-5 degrees', 'OPSG met.', 'o'])('%j has none', (text) => {
  expect(typedBullet([{ text }])).toBeUndefined();
});
