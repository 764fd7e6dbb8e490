import { expect, test } from 'vitest';
import { recordWith, recordWithPoints, saidOf } from './checking.ts';

test.each([
  ['- This document is classified as **White** in accordance with the Panel Information Policy.', 1],
  ['- This paper is marked Amber.', 1],
  ['- It is classified as Amber in accordance with the Panel Information Policy.', 1],
  ['- These headlines are classified as Amber.', 1],
  ['- Classified Amber under the Panel Information Policy.', 1],
  ['- The headlines are classified as Red in accordance with the Panel Information Policy.', 1],
  ['- The paper was classified Amber under the Panel Information Policy.', 0],
  ['- The OPSG agreed that the report is to be classified Amber under the Panel Information Policy.', 0],
  ['- The Incident was classified as Category 2, and the list as Green.', 0],
])('%j', async (points, number) => {
  expect(await saidOf(recordWithPoints(points), 'statement-in-text')).toHaveLength(number);
});

test('is about levels: nothing can change or allow it', async () => {
  const record = recordWith('introduction: This document is classified as White.');
  expect(await saidOf(record)).toEqual(['error statement-in-text: This document is classified']);
  const settings = 'rules: { statement-in-text: off }\n';
  expect(await saidOf(record, undefined, settings)).toEqual(['error rule-is-fixed: statement-in-text']);
});
