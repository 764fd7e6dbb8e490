import { expect, test } from 'vitest';
import { recordWith, recordWithItems, saidOf } from './checking.ts';

test.each([
  ['Outages:', [':']],
  ['Outages.', ['.']],
  ['Outages,', [',']],
  ['Outages: two of them', []],
  ['Who is to blame?', []],
  ['Supplies etc.', []],
  ['Ferndale Ltd.', []],
  ['Category B.', []],
  ['And so on...', []],
])('%s', async (title, marks) => {
  const record = recordWithItems(`- title: "${title}"\n  text: There were two.`);
  expect(await saidOf(record, 'title-punctuation')).toEqual(
    marks.map((mark) => `warning title-punctuation: ${mark}`),
  );
});

test('of the record and of next meetings', async () => {
  const top = 'title: Headlines.\nnext:\n  - label: "Next Meeting:"\n    date: 2020-02-04';
  expect(await saidOf(recordWith(top), 'title-punctuation')).toHaveLength(2);
});
