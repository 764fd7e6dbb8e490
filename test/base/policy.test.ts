import { describe, expect, test } from 'vitest';
import {
  higher,
  highestLevel,
  type Level,
  levelNamed,
  lowestLevel,
  mayRead,
  nameInFiles,
  OPEN,
  type Policy,
  toneOf,
} from '../../src/base/policy.ts';

const level = (name: string, rank: number): Level => ({ name, rank, statement: [] });
const [open, inner, closed] = [level('Open', 0), level('Inner', 1), level('Closed', 2)];
const POLICY: Policy = { name: 'House', marking: [], levels: [open, inner, closed] };

describe('the levels of a policy', () => {
  test('the lowest is the first and the highest the last', () => {
    expect([lowestLevel(POLICY), highestLevel(POLICY)]).toEqual([open, closed]);
    expect(highestLevel({ ...POLICY, levels: [open] })).toBe(open);
  });

  test.each<[string, Level | undefined]>([
    ['Inner', inner],
    ['inner', undefined],
    ['Inner ', undefined],
    ['', undefined],
  ])('%j is found by its exact name alone', (name, found) => expect(levelNamed(POLICY, name)).toBe(found));

  test.each<[Level, Level, boolean]>([
    [open, open, true],
    [open, inner, false],
    [inner, inner, true],
    [inner, closed, false],
    [closed, open, true],
  ])('who may read %o may read %o: %s', (audience, of, may) => expect(mayRead(audience, of)).toBe(may));

  test.each([
    [open, closed, closed],
    [closed, open, closed],
  ])('the higher of %o and %o', (a, b, expected) => expect(higher(a, b)).toBe(expected));

  test('of two levels of one rank the first is taken', () => {
    expect(higher(inner, { ...inner })).toBe(inner);
  });

  test('facts without a text are for everyone', () => {
    expect(OPEN).toEqual({ name: 'open', rank: 0, statement: [] });
    expect(mayRead(open, OPEN)).toBe(true);
  });
});

test.each([
  ['White', 'White'],
  ['TLP:AMBER+STRICT', 'TLP-AMBER+STRICT'],
  ['TLP: RED', 'TLP- RED'],
  ['In house', 'In house'],
  [' <Secret>  ', 'Secret'],
  ['-a//b-', 'a-b'],
  ['cafe\u0301', 'caf\u00e9'],
  ['Level 2', 'Level 2'],
  ['\u0915\u094d\u0937', '\u0915\u094d\u0937'],
])('level %j is %j in the names of files', (name, expected) => expect(nameInFiles(name)).toBe(expected));

test.each([
  ['White', 'white'],
  ['TLP:CLEAR', 'clear'],
  ['TLP:WHITE', 'white'],
  ['TLP:GREEN', 'green'],
  ['TLP:AMBER+STRICT', 'amber'],
  ['Code red', 'red'],
  ['Members only', 'members-only'],
  ['Level  2', 'level-2'],
])('level %j has the tone %j', (name, expected) => expect(toneOf(name)).toBe(expected));
