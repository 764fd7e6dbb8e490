import { expect, test } from 'vitest';
import { type Path, pathInWords, pieceWithin } from '../../src/base/source.ts';

test.each<[Path, string]>([
  [['date'], 'date'],
  [['items', 0], '1st item'],
  [['items', 10, 'points', 1, 'text'], '11th item, 2nd point, text'],
  [['items', 2, 'items', 21, 'title', 'text'], '3rd item, 22nd item, title, text'],
  [['next', 111, 'label'], '112th entry of next, label'],
  [['items', 0, 'presenter', 1], '1st item, 2nd entry of presenter'],
  [['attendance', 'Seen in private', 1, 'name'], 'attendance, 2nd person, name'],
  [['attendance', 'Seen in private', 'name'], 'attendance, name'],
  [['attendance', 'Seen in private'], 'attendance'],
])('%j is said as “%s”', (path, words) => {
  expect(pathInWords(path)).toBe(words);
});

test.each([
  ['- Amber -', '- Amber\n        -'],
  ['Amber', 'Amber'],
  ['Red', undefined],
])('%j is found where it is written, over lines too', (piece, found) => {
  const text = 'text: |\n  - Amber Gates\n        - Amber\n        - late\n';
  const source = { file: 'r.yaml', text };
  const whole = { source, start: 6, end: text.length, path: [] };
  const { start, end } = pieceWithin(whole, piece);
  expect(text.slice(start, end)).toBe(found ?? text.slice(6));
});
