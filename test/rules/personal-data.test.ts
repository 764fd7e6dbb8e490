import { expect, test } from 'vitest';
import { recordWithPoints, saidOf } from './checking.ts';

test.each([
  ['- Comments go to Ida Larch, at portal@example.org.', ['Ida Larch']],
  ['- Comments go to Ida Larch ([mail](mailto:portal@example.org)).', ['Ida Larch']],
  ["- Zoë Müller-O'Neill <zoe@example.org> is to reply.", ["Zoë Müller-O'Neill"]],
  ['- Write to Mr Larch at portal@example.org.', ['Mr Larch']],
  ['- Comments go to the Secure Data Exchange Portal, at portal@example.org.', []],
  ['- Comments go to the Technical Team at portal@example.org.', []],
  ['- Ida Larch agreed to reply.', []],
  ['- { text: "Write to Ida Larch, ida@example.org.", classification: Green }', []],
  ['- Please write to portal@example.org.', []],
])('%j', async (points, pieces) => {
  expect(await saidOf(recordWithPoints(points), 'personal-data')).toEqual(
    pieces.map((piece) => `warning personal-data: ${piece}`),
  );
});
