import { expect, test } from 'vitest';
import { problemsOf, recordWithItems, saidOf } from './checking.ts';

test.each([
  ['12', '12. Alerts', '12. '],
  ['12', '12) Alerts', '12) '],
  ['12', '12 - Alerts', '12 - '],
  ['12', 'Item 12: Alerts', 'Item 12: '],
  ['12', 'Agenda item 12 – Alerts', 'Agenda item 12 – '],
  ['12A', '12a. Alerts', '12a. '],
  ['4.1', '4.1 Alerts', '4.1 '],
  ['12', '12 Alerts', undefined],
  ['12', '12.5 Alerts an hour', undefined],
  ['12', '2. Alerts', undefined],
  ['1', '12. Alerts', undefined],
  ['12', 'Alerts of item 12. And others', undefined],
])('number %s and title %s', async (number, title, piece) => {
  const record = recordWithItems(`- number: ${number}\n  title: "${title}"\n  text: There were two.`);
  const found = (await problemsOf({ 'r.yaml': record })).filter(({ code }) => code === 'number-in-title');
  const edits = found.flatMap((problem) => problem.edits ?? []);
  expect(edits.map(({ start, end, text }) => [record.slice(start, end), text])).toEqual(
    piece === undefined ? [] : [[piece, '']],
  );
});

test('what is left is not repaired where it begins with a sign', async () => {
  const record = recordWithItems('- number: 12\n  title: 12. *Alerts* of today\n  text: There were two.');
  const [problem] = await problemsOf({ 'r.yaml': record });
  expect([problem?.code, problem?.edits]).toEqual(['number-in-title', undefined]);
});

test('a workspace can make a warning of it, which --fix still repairs', async () => {
  const record = recordWithItems('- number: 12\n  title: 12. Alerts\n  text: There were two.');
  expect(await saidOf(record, 'number-in-title', 'rules: { number-in-title: warning }')).toHaveLength(1);
  const settings = 'rules: { number-in-title: warning }\n';
  const [problem] = await problemsOf({ 'r.yaml': record, 'opsg.yaml': settings });
  expect(problem?.edits).toHaveLength(1);
});
