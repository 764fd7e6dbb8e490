import { expect, test } from 'vitest';
import { plainProse } from '../../src/base/prose.ts';
import { hashOfWords } from '../../src/render/edition.ts';

const [LOW, HIGH] = [0, 1].map((rank) => ({ name: `L${rank}`, rank, statement: [] }));
const SAID = { title: { level: LOW, prose: plainProse('Outages') }, date: { year: 2020, month: 1 } };

test.each([
  ['another order of keys', { date: { month: 1, year: 2020 }, title: SAID.title }, true],
  ['another level', { ...SAID, title: { ...SAID.title, level: HIGH } }, true],
  ['a ground of its level', { ...SAID, title: { ...SAID.title, ground: { because: 'legal' } } }, true],
  ['emphasis', { ...SAID, title: { prose: [{ type: 'emphasis', children: plainProse('Outages') }] } }, true],
  ['a key without a value', { ...SAID, venue: undefined }, true],
  ['another word', { ...SAID, title: { ...SAID.title, prose: plainProse('Outage') } }, false],
  ['another day', { ...SAID, date: { year: 2020, month: 2 } }, false],
  ['another part', { ...SAID, items: [{ number: '4' }] }, false],
])('%s: the words are the same: %#', (_, other, isSame) => {
  expect(hashOfWords(other) === hashOfWords(SAID)).toBe(isSame);
});
