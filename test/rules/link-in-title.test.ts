import { expect, test } from 'vitest';
import { recordWith, recordWithItems, saidOf } from './checking.ts';

const LINK = '[Report](https://example.org/a.pdf)';

test.each([
  [`- title: "${LINK}"\n  text: There were two.`, [LINK]],
  [`- title: Outages\n  text: The ${LINK} was read.`, []],
  [`- title: Outages\n  text: Write \`${LINK}\` there.`, []],
  ['- title: Outages [two](of them)\n  text: There were two.', []],
])('%s', async (items, pieces) => {
  expect(await saidOf(recordWithItems(items), 'link-in-title')).toEqual(
    pieces.map((piece) => `warning link-in-title: ${piece}`),
  );
});

test.each([
  `papers: ["${LINK}"]`,
  `annexes:\n  - { title: "${LINK}", reference: A }`,
  `attendance:\n  Chair: "${LINK}"`,
  `venue: "${LINK}"`,
])('%s', async (top) => {
  expect(await saidOf(recordWith(top), 'link-in-title')).toHaveLength(1);
});
