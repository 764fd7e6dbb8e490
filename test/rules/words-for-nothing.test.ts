import { describe, expect, test } from 'vitest';
import { problemsOf, recordWith, recordWithItems, recordWithPoints, saidOf } from './checking.ts';

describe('a word that other programs read as nothing', () => {
  test.each(['null', 'Null', 'NULL', '~'])('%s as a title is a problem', async (word) => {
    expect(await saidOf(recordWithItems(`- title: ${word}\n  text: There were two.`))).toEqual([
      `error word-for-nothing: ${word}`,
    ]);
  });

  test.each(['"null"', "'~'", 'nullity', 'null and void', '~ 40 Devices', '|-\n    null', 'Nil'])(
    '%s is a title',
    async (title) => {
      expect(await saidOf(recordWithItems(`- title: ${title}\n  text: There were two.`))).toEqual([]);
    },
  );

  test.each([
    ['a point', recordWithPoints('- null')],
    ['a decision', recordWithPoints('- decision: ~')],
    ['an owner', recordWithPoints('- action: The OPSG asked for a plan.\n  owner: null')],
    ['a due date', recordWithPoints('- action: The OPSG asked for a plan.\n  owner: DCC\n  due: ~')],
    ['a wording', recordWithPoints('- text: A text.\n  classification: Amber\n  wording: { White: null }')],
    ['a presenter', recordWithItems('- title: Alerts\n  presenter: [DCC, ~]\n  text: There were two.')],
    ['a number', recordWithItems('- number: null\n  title: Alerts\n  text: There were two.')],
    ['a label', recordWithItems('- title: Alerts\n  classification: ~\n  text: There were two.')],
    ['all items', recordWith('items: null')],
    ['the introduction', recordWith('introduction: ~')],
    ['the notes', recordWith('notes: ~')],
    ['the label of a next meeting', recordWith('next:\n  - { label: ~, date: 2020-02-04 }')],
  ])('is a problem as %s, and the only one', async (_, record) => {
    const problems = await problemsOf({ 'r.yaml': record });
    expect(problems.map(({ code }) => code)).toEqual(['word-for-nothing']);
  });

  test.each(['look: { footer: ~ }', 'groups: [{ reference: OPSG, name: null }]', 'policy: ~'])(
    'is a problem in opsg.yaml: %s',
    async (settings) => {
      const problems = await problemsOf({ 'r.yaml': recordWith(''), 'opsg.yaml': settings });
      expect(problems.map(({ code }) => code)).toEqual(['word-for-nothing']);
    },
  );
});
