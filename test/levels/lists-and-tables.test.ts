import { describe, expect, test } from 'vitest';
import { inspect } from '../../src/levels/inspect.ts';
import { secretsOf } from '../../src/levels/secret.ts';
import { runInMemory } from '../program.ts';

const HEAD =
  'group: OPSG\nmeeting: 28\ndate: 2020-01-07\nclassification: White\nitems:\n  - number: 4\n    title: Outages\n    points:\n';
const point = (...lines: readonly string[]) =>
  `      - |\n${lines.map((line) => `        ${line}\n`).join('')}`;

async function codesOf(points: string): Promise<readonly string[]> {
  const { out, talk } = await runInMemory(['validate', 'r.yaml', '--format', 'json'], {
    'r.yaml': HEAD + points,
  });
  const report = new TextDecoder().decode(out) + talk;
  return [...report.matchAll(/"code": ?"([\w-]+)"/g)].flatMap(([, code]) => code ?? []);
}

describe('a withheld table', () => {
  const secrets = secretsOf(
    [
      {
        at: ['items', 0],
        level: { name: 'Amber', rank: 2, statement: [] },
        text: 'Supplier\nOffer\nNorthern Meters\n£48,210',
      },
    ],
    [],
  );

  test.each([
    ['a cell of two words', 'We asked northern meters for more.', 1],
    ['a sum', 'It was 48,210 then.', 1],
    ['all cells in a row', 'Supplier | Offer | Northern | Meters', 1],
    ['a word that any text can have', 'Each supplier made an offer.', 0],
  ])('is found by %s', async (_, text, found) => {
    expect(await inspect('x.txt', new TextEncoder().encode(text), secrets)).toHaveLength(found);
  });
});

describe('a label that was typed', () => {
  test.each([
    ['before an entry of a list', point('Two:', '', '- Amber: the price rose', '- it is known')],
    ['before a numbered entry', point('1. it is known', '2. Amber: the price rose')],
    ['before a cell', point('| a | b |', '|---|---|', '| c | Amber: the price rose |')],
    ['as a cell', point('| a | Classification |', '|---|---|', '| c | Amber |')],
    ['before a second paragraph', point('It is known.', '', 'Amber: the price rose.')],
  ])('%s is a problem', async (_, points) => expect(await codesOf(points)).toContain('label-in-prose'));
});

test('neither two cells nor two entries double a word, and a table is not too long', async () => {
  const row = `| ${'one two '.repeat(20)}| yes |`;
  const table = point('| a | b |', '|---|---|', row, '| yes | yes |', row, row, '', '- done', '- done');
  expect(await codesOf(table)).toEqual([]);
  expect(await codesOf(point('- it is is done', '- no'))).toEqual(['doubled-words']);
});
