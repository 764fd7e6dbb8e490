import { describe, expect, test } from 'vitest';
import { runInMemory } from '../program.ts';
import { recordWithItems, recordWithPoints, saidOf } from './checking.ts';

const RULE = 'character-not-in-pdf';

test.each([
  ['- The 汉字 met, 汉字 again, and 京.', ['汉字', '京']],
  ['- "The \\u6c49 met."', ['"The \\u6c49 met."']],
  ['- "The \\uFFFE met."', ['"The \\uFFFE met."']],
  ['- The &#x6c49; met.', ['The &#x6c49; met.']],
  ['- Łódź, Αθήνα, Київ, ∑ ½ № ☎ → “…” café', []],
  ['- "The\\u200b \\u2060met\\u3000there\\ufe0f."', []],
  ['- { action: The DCC met., owner: 汉 }', []], // no document prints owners
])('%s', async (points, pieces) => {
  expect(await saidOf(recordWithPoints(points), RULE)).toEqual(
    pieces.map((piece) => `error ${RULE}: ${piece}`),
  );
});

const RECORD = recordWithItems(
  ['- title: Outages', '  points:', '    - Two.', '    - { text: The 汉 said., classification: Amber }'].join(
    '\n',
  ),
);
const run = (argv: string, files = {}) => runInMemory(argv.split(' '), { 'r.yaml': RECORD, ...files });

describe('a text in Amber stops the PDF of those who read it, and nothing else', () => {
  test.each([
    ['render r.yaml --disclose White', 0],
    ['render r.yaml --disclose White --audience Green', 0],
    ['render r.yaml --disclose White --audience Amber', 1],
    ['render r.yaml --disclose White --audience Red', 1],
    ['render r.yaml --disclose White --audience all', 1],
    ['render r.yaml --audience all -f md,html,docx', 0],
    ['validate --disclose White r.yaml', 0],
    ['validate --disclose Amber r.yaml', 1],
  ])('%s', async (argv, exit) => {
    const outcome = await run(argv);
    expect(outcome.exit, outcome.talk).toBe(exit);
    expect(outcome.talk.includes(RULE)).toBe(exit === 1);
    expect(outcome.talk.includes('汉')).toBe(argv.startsWith('validate') && exit === 1);
  });
});

test('a workspace that makes no PDF turns the rule off', async () => {
  const files = { 'opsg.yaml': `rules: { ${RULE}: off }\n` };
  expect((await run('validate --disclose Amber r.yaml', files)).exit).toBe(0);
});

describe('so do the texts of opsg.yaml', () => {
  const settings = [
    'look: { footer: Ask 汉., organisation: 京 }',
    'groups:',
    '  - reference: OPSG',
    '    name: The Group',
    '    introduction: { text: About 字., classification: Amber }',
  ].join('\n');
  const plain = {
    'r.yaml': recordWithPoints('- Two.'),
    's.yaml': recordWithPoints('- One.').replace('28', '29'),
  };

  test.each([
    ['validate --disclose White r.yaml s.yaml', 2, 2],
    ['validate --disclose Amber r.yaml s.yaml', 2, 3],
    ['validate --disclose Amber opsg.yaml', 2, 3],
    ['render r.yaml s.yaml', 2, 2],
    ['render r.yaml s.yaml -f md', 0, 0],
  ])('%s', async (argv, exit, times) => {
    const outcome = await run(argv, { ...plain, 'opsg.yaml': settings });
    expect(outcome.exit, outcome.talk).toBe(exit);
    expect(outcome.talk.split(RULE)).toHaveLength(times + 1);
  });
});
