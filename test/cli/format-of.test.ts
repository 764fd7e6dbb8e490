import { expect, test } from 'vitest';
import { runInMemory } from '../program.ts';

const RECORD =
  'group: OPSG\nmeeting: 30\ndate: 2020-03-03\nclassification: White\nitems: [{ title: A, text: It was noted. }]\n';
const FILES = { 'meetings/a.yaml': RECORD, 'b.yaml': RECORD.replace('noted', 'seen') };
const DIFF = ['diff', 'meetings/a.yaml', 'b.yaml'];

test.each([
  [['actions', '--out', 'list.xlsx'], /no \.xlsx\. Name a file that ends in \.md, .* or \.docx/],
  [['decisions', '--out', 'list.ics'], /no \.ics/],
  [[...DIFF, '--out', 'changes.PDF'], /no \.PDF\. Name a file that ends in \.md, \.html or \.json/],
])('%j would have the name of a format that it is not: refused', async (argv, said) => {
  const { exit, talk, written } = await runInMemory(argv, FILES);
  expect([exit, written.size]).toEqual([2, 0]);
  expect(talk).toMatch(said);
});

test.each([
  [['actions', '--out', 'list.txt']],
  [['actions', '--out', 'list']],
  [['actions', '--out', 'list.xls', '--format', 'csv']],
  [[...DIFF, '--out', 'changes.txt']],
  [[...DIFF, '--correction', '--out', 'entry.txt']],
])('%j is written', async (argv) => {
  const { exit, written } = await runInMemory(argv, FILES);
  expect([exit, written.size]).toEqual([0, 1]);
});
