import { expect, test } from 'vitest';
import { labelSlip } from '../../src/model/label-slip.ts';
import { LABELS, NO_LABELS, POLICIES, type PolicyName } from './labels-in-prose.ts';

/** Each text with its policy. */
function each(tables: typeof LABELS): readonly (readonly [PolicyName, string])[] {
  return tables.flatMap(([policy, ...texts]) => texts.map((text) => [policy, text] as const));
}

function isTaken([policy, text]: readonly [PolicyName, string]): boolean {
  return labelSlip(text, POLICIES[policy]) !== undefined;
}

test('the collection is large enough to say something of both kinds', () => {
  expect(each(LABELS).length).toBeGreaterThanOrEqual(140);
  expect(each(NO_LABELS).length).toBeGreaterThanOrEqual(90);
});

test('every label that was typed into a text is found', () => {
  expect(each(LABELS).filter((one) => !isTaken(one))).toEqual([]);
});

test('a colour or a word in a sentence is not taken for one', () => {
  expect(each(NO_LABELS).filter(isTaken)).toEqual([]);
});
