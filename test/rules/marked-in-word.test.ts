import { expect, test } from 'vitest';
import { recordWithPoints, saidOf } from './checking.ts';

test.each([
  ['- The room is 2*3*4 metres.', ['*3*']],
  ['- It is a**b**c.', ['**b**']],
  ['- Run `a*b*c` and __init__ now.', ['__init__']],
  ['- The room is 2 * 3 * 4 metres.', []],
  ['- The room is 2\\*3\\*4 metres.', []],
  ['- An *important* and **strong** _word_, (*so*), “*so*”.', []],
  ['- See https://example.org/a*b*c and https://example.org/__a__.', []],
])('%j', async (points, pieces) => {
  const said = await saidOf(recordWithPoints(points), 'marked-in-word');
  expect(said).toEqual(pieces.map((piece) => `warning marked-in-word: ${piece}`));
});
