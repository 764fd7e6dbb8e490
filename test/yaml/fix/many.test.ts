import { expect, test, vi } from 'vitest';
import { error, type Problem } from '../../../src/base/problem.ts';
import { fixRecords } from '../../../src/check/fix-records.ts';
import * as parsing from '../../../src/check/parse.ts';
import { fixText } from '../../../src/yaml/fix/fix.ts';
import { memoryWorld } from '../../memory-world.ts';

vi.mock('../../../src/check/parse.ts', { spy: true });

const HEAD = `group: OPSG
meeting: 28
date: 2020-01-07
classification: White
items:
  - title: Outages
    points:
`;

test.each([
  ['colons', (i: number) => `      - We agreed on point ${i}: the budget\n`],
  ['misspelt keys', (i: number) => `      - txet: Point ${i} about the budget\n`],
])('a record with very many %s is read a few times, and repaired whole', async (_, line) => {
  vi.mocked(parsing.parse).mockClear();
  const record = HEAD + Array.from({ length: 210 }, (_, i) => line(i)).join('');
  const fixed = await fixRecords(['r.yaml'], memoryWorld({ 'r.yaml': record }));
  expect(fixed).toMatchObject({ ok: true, value: [{ repaired: { length: 210 }, refused: [] }] });
  expect(vi.mocked(parsing.parse).mock.calls.length).toBeLessThan(10);
});

test.each([
  ['one', [617]],
  ['two neighbours', [616, 617]],
  ['the first and the last', [0, 999]],
])('of 1,000 repairs, %s that must not be made are found in a few trials', (_, wrong) => {
  const text = 'x'.repeat(2000);
  const source = { file: 'r.yaml', text };
  const found = Array.from({ length: 1000 }, (_, i): Problem => {
    const place = { source, start: 2 * i, end: 2 * i + 1, path: [i] };
    return {
      ...error('more-problems', place, { left: 0 }),
      edits: [{ start: 2 * i, end: 2 * i + 1, text: 'y' }],
    };
  });
  let trials = 0;
  const allows = ({ repaired }: { repaired: readonly Problem[] }) => {
    trials++;
    return !repaired.some(({ place }) => wrong.includes(Number(place.path[0])));
  };
  const left = (now: string) => found.filter(({ place }) => now[place.start] === 'x');
  const fixed = fixText(text, left, allows);
  expect(fixed.repaired).toEqual(found.filter((_, i) => !wrong.includes(i)));
  expect(fixed.refused).toEqual(found.filter((_, i) => wrong.includes(i)));
  expect(trials).toBeLessThan(60);
});
