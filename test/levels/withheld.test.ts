import { expect, test } from 'vitest';
import { runInMemory } from '../program.ts';

const record = (presenterLevel: string, withheld: string) => `group: OPSG
meeting: 17
date: 2022-05-24
classification: White
items:
  - title:
      text: Quarter portal of the upper depot
      classification: Green
      wording: { White: Schedule of circuits }
    presenter: { text: Northern Method Ltd, classification: ${presenterLevel} }
    points:
      - { text: '${withheld}', classification: Amber }
      - { action: Nobody knows, classification: Red, owner: { text: Someone, wording: { Green: Anyone } } }
      - A shown sentence.
      - { action: The secretariat writes, owner: Beta }
      - Beforehand it rains.
  - title: Harbours
`;

test.each([
  ['a title and its presenter', 'It goes with the portal of the upper depot, Northern or not.', 'Green'],
  ['a presenter and a point', 'They wrote: Northern Method Ltd, a shown boat.', 'Green'],
  ['an action and what follows', 'It was said that the secretariat writes beforehand, it rained.', 'Green'],
  ['one item and the next', 'Nobody said that beforehand it rains harbours away.', 'Green'],
])('words that %s make together are known', async (_, withheld, level) => {
  const files = { 'r.yaml': record(level, withheld) };
  const { exit, talk } = await runInMemory(['render', 'r.yaml', '-a', 'Green', '-f', 'md,html'], files);
  expect(talk).not.toContain('withheld-text-found');
  expect(exit).toBe(0);
});

test('a meeting may be announced, above its readers, for the day on which they know that one was', async () => {
  const next = "title: A title\nnext:\n  - { label: Talk, date: '2022-05-24', classification: Amber }\n";
  const files = {
    'r.yaml': `${record('Green', 'Nobody knows.')}${next}`,
    'opsg.yaml': 'rules: { next-not-after: off }\n',
  };
  const { exit, talk } = await runInMemory(['redact', 'r.yaml', '-a', 'Green', '-o', '-'], files);
  expect(talk).not.toContain('withheld-text-found');
  expect(exit).toBe(0);
});
