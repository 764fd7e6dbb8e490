import { expect, test } from 'vitest';
import { RECORD_KEYS } from '../../src/record/keys.ts';
import {
  canStandBeside,
  keyByOtherName,
  keyHolds,
  knownKeys,
  partBelow,
} from '../../src/record/known-keys.ts';
import { WORKSPACE_KEYS } from '../../src/record/workspace-keys.ts';
import { outlineMistakes } from '../../src/yaml/mistakes/outline.ts';

const ITEM = Object.keys(RECORD_KEYS.item);

test.each([
  ['title', 'line', true],
  ['title', 'labelled line', true],
  ['accent', 'word', true],
  ['presenter', 'names', true],
  ['points', 'list', true],
  ['titel', 'line', false],
] as const)('whether %s holds %s: %s', (name, what, expected) => {
  expect(keyHolds(name, what)).toBe(expected);
});

test('the part below a key is the one that messages name', () => {
  expect(['items', 'next', 'logo', 'limits', 'wording', 'title'].map(partBelow)).toEqual([
    'item',
    'next meeting',
    'logo',
    'limits',
    'wording',
    undefined,
  ]);
  const parts = [...Object.keys(RECORD_KEYS), ...Object.keys(WORKSPACE_KEYS)];
  const below = [...knownKeys()].flatMap((name) => partBelow(name) ?? []);
  expect(below.filter((part) => !parts.includes(part))).toEqual([]);
});

test('another name leads to its key where that part has one, and only if it is the only one', () => {
  expect(keyByOtherName('presented by', ITEM)).toBe('presenter');
  expect(keyByOtherName('name', ITEM)).toBeUndefined(); // a title or a text
  expect(keyByOtherName('', ITEM)).toBeUndefined();
  expect(canStandBeside('presenter', new Set(['title', 'points']))).toBe(true);
  expect(canStandBeside('presenter', new Set(['group', 'meeting']))).toBe(false);
});

test.each([
  [
    'notes among the keys of a text below >-',
    'items:\n  - title: A\n    text: >-\n      One.\n      notes: Ask.\n',
    'key-in-text',
  ],
  ['notes after a dash at the head of a record', '- notes: Ask first.\n- group: OPSG\n', 'stray-dash'],
] as const)('%s', (_, text, code) => {
  expect(outlineMistakes(text).map((mistake) => mistake.code)).toContain(code);
});

test('no words are made of a setting that is one word', () => {
  const [mistake] = outlineMistakes('look:\n  accent: dark: blue\n');
  expect([mistake?.code, mistake?.isSafe]).toEqual(['unquoted-colon', false]);
});
