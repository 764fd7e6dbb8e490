import { describe, expect, test } from 'vitest';
import { recordWithPoints, saidOf } from './checking.ts';

const DOUBLED = '- The DCC reported the the outages.';
const OTHER = '- The DCC reported two two outages.';
const WHY = '# opsg: allow doubled-words because it is a quotation';

describe('an allowance is for its own line, or the next one that is not a comment', () => {
  test.each([
    ['above', `${WHY}\n${DOUBLED}`, []],
    ['beside', `${DOUBLED}   ${WHY}`, []],
    ['above, with a remark between', `${WHY}\n# a remark\n\n${DOUBLED}`, []],
    ['above a text of several lines', `${WHY}\n- >-\n  The DCC reported\n  the the outages.`, []],
    ['beside the first line of such a text', `- >- ${WHY}\n  The DCC reported\n  the the outages.`, []],
    ['two, of two rules', `# opsg: allow double-space because it is one\n${WHY}\n- The the  DCC.`, []],
    ['not further down', `${WHY}\n${DOUBLED}\n${OTHER}`, ['warning doubled-words: two two']],
    ['with Windows line ends', `${WHY}\n${DOUBLED}`.replaceAll('\n', '\r\n'), []],
  ])('%s', async (_, points, said) => {
    expect(await saidOf(recordWithPoints(points))).toEqual(said);
  });

  test('a text that looks like one is none', async () => {
    const said = await saidOf(recordWithPoints(`- >-\n  ${WHY.replace('# ', '\\# ')} the the.`));
    expect(said).toEqual(['warning doubled-words: the the']);
  });
});

describe('an allowance that allows nothing is a problem', () => {
  test.each([
    [
      '# opsg: allow doubled-words',
      ['error allowance-without-reason: # opsg: allow doubled-words', 'warning doubled-words: the the'],
    ],
    [
      '# opsg: allow doubled-words because',
      [
        'error allowance-without-reason: # opsg: allow doubled-words because',
        'warning doubled-words: the the',
      ],
    ],
    [
      '# opsg: allow double-words because so',
      ['error unknown-rule: double-words', 'warning doubled-words: the the'],
    ],
    ['# opsg: allow bad-date because so', ['error unknown-rule: bad-date', 'warning doubled-words: the the']],
    [
      '# opsg: allow level-below-parent because so',
      ['error rule-is-fixed: level-below-parent', 'warning doubled-words: the the'],
    ],
    ['# opsg: alow', ['error allowance-unclear: # opsg: alow', 'warning doubled-words: the the']],
    [
      '# opsg: ignore doubled-words because so',
      ['error allowance-unclear: # opsg: ignore doubled-words because so', 'warning doubled-words: the the'],
    ],
    [
      '# opsg: allow item-order because so',
      ['warning unused-allowance: # opsg: allow item-order because so', 'warning doubled-words: the the'],
    ],
    ['# opsg: the minutes of the OPSG', ['warning doubled-words: the the']],
    ['# OPSG: allow for delays', ['warning doubled-words: the the']],
  ])('%s', async (comment, said) => {
    const found = await saidOf(recordWithPoints(`${comment}\n${DOUBLED}`));
    expect([...found].sort()).toEqual([...said].sort());
  });

  test('but not if its rule is off', async () => {
    const off = 'rules: { item-order: off }\n';
    const record = recordWithPoints('# opsg: allow item-order because so\n- The DCC reported.');
    expect(await saidOf(record, undefined, off)).toEqual([]);
  });
});
