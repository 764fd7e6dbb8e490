import { describe, expect, test } from 'vitest';
import { lineOf, problemsOf, recordWithItems, recordWithPoints, saidOf } from './checking.ts';

const HOUSE =
  'policy: { name: House Rules, levels: [{ name: White, statement: For all. }, { name: Closed, statement: For members. }] }\n';
const TEXT = 'The supplier asked for 4.2 million pounds.';

describe('a wording says less than its text', () => {
  test.each([
    [TEXT, 'error wording-repeats-text'],
    ['THE SUPPLIER  asked for 4,2 million pounds', 'error wording-repeats-text'],
    ['**The** supplier asked for 4.2 million pounds, it was said.', 'error wording-repeats-text'],
    ['The supplier asked for pounds.', 'warning wording-close-to-text'],
    ['The supplier asked for more money than before.', ''],
    ['A commercial matter was discussed.', ''],
  ])('%s', async (wording, said) => {
    for (const [level, settings] of [['Amber'], ['Closed', HOUSE]] as const) {
      const points = `- text: ${TEXT}\n  classification: ${level}\n  wording: { White: "${wording}" }`;
      const found = await saidOf(recordWithPoints(points), undefined, settings);
      expect(found.map((one) => one.split(':')[0])).toEqual(said === '' ? [] : [said]);
    }
  });

  test('also in a title; only those who may read the text get the warning, and no run counts it for its readers', async () => {
    const title =
      '{ text: Contract with Acme Ltd, classification: Amber, wording: { White: Contract with Acme } }';
    const [problem] = await problemsOf({ 'r.yaml': recordWithItems(`- title: ${title}\n  text: It was.`) });
    expect([problem?.code, problem?.level?.name, problem?.readers]).toEqual([
      'wording-close-to-text',
      'Amber',
      [],
    ]);
  });
});

describe('a whole sentence is not shown and withheld', () => {
  const SENTENCE = 'The supplier asked for a third more than before.';
  const copies = (one: string, other: string, level = 'Amber') =>
    recordWithPoints(`- ${one}\n- text: ${other}\n  classification: ${level}`);

  test.each([
    ['as it is', SENTENCE, SENTENCE, 1],
    ['among others', `Two bids came. ${SENTENCE} It left.`, `${SENTENCE} We refused.`, 1],
    ['in other capitals and signs', SENTENCE, SENTENCE.toUpperCase().replace('.', '!'), 1],
    [
      'inside a longer one',
      'It was late; the supplier asked for a third more than before; the OPSG noted it.',
      SENTENCE,
      1,
    ],
    ['after who said it', 'The DCC said that the supplier asked for a third more than before.', SENTENCE, 1],
    ['but a short one may be', 'The supplier asked for more.', 'The supplier asked for more.', 0],
    ['but a part of one may be', 'The supplier asked for a third.', SENTENCE, 0],
  ])('%s', async (_, one, other, number) => {
    expect(await saidOf(copies(one, other), 'withheld-sentence-shown')).toHaveLength(number);
    const closed = copies(one, other, 'Closed');
    expect(await saidOf(closed, 'withheld-sentence-shown', HOUSE)).toHaveLength(number);
  });

  test('both places are named', async () => {
    const [problem, ...others] = await problemsOf({ 'r.yaml': copies(SENTENCE, SENTENCE) });
    expect(others).toEqual([]);
    expect(problem && lineOf(problem)).toBe(9);
    expect(problem?.facts).toEqual({ other: '1st item, 2nd point, text', level: 'Amber' });
  });

  test('a wording may keep a sentence of its text', async () => {
    const points = `- text: ${SENTENCE} It was refused by the whole group on Monday.\n  classification: Amber\n  wording: { White: "${SENTENCE}" }`;
    const said = await saidOf(recordWithPoints(points));
    expect(said.map((one) => one.split(':')[0])).toEqual(['warning wording-close-to-text']);
  });
});

describe('the only message about a label in the wrong column says where it belongs', () => {
  test.each([
    [
      'below the dash of a point',
      '- text: It was.\nclassification: Amber\n- Next.',
      { spaces: 2, side: 'left' },
    ],
    [
      'below the dash of a sentence',
      '- It was.\nclassification: Amber\n- Next.',
      { spaces: 2, side: 'left' },
    ],
    [
      'one step too deep',
      '- text: It was.\n    classification: Amber\n- Next.',
      { spaces: 2, side: 'right' },
    ],
  ])('%s', async (_, points, facts) => {
    const found = await problemsOf({ 'r.yaml': recordWithPoints(points) });
    expect(found.map(({ code, facts, edits }) => [code, facts, edits])).toEqual([
      ['wrong-indent', facts, undefined],
    ]);
    expect(found.map(lineOf)).toEqual([10]);
  });

  test('below the key of a list', async () => {
    const items = '- title: Contract\n  points:\n      classification: Amber\n    - It was.';
    const found = await problemsOf({ 'r.yaml': recordWithItems(items) });
    expect(found.map((one) => [one.code, lineOf(one)])).toEqual([['wrong-indent', 8]]);
  });

  test('without a level it is not to be removed', async () => {
    const points = '- text: It was.\n  classification:';
    const [problem] = await problemsOf({ 'r.yaml': recordWithPoints(points) });
    expect([problem?.code, problem?.facts]).toEqual([
      'no-level',
      { levels: ['White', 'Green', 'Amber', 'Red'] },
    ]);
  });
});
