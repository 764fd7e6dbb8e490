import { expect, test } from 'vitest';
import { formatRecord, layoutOf } from '../../../src/check/format.ts';
import type { Suggestion } from '../../../src/serve/language/answers.ts';
import { completionsAt } from '../../../src/serve/language/completion.ts';
import { contextOf } from './asked.ts';

const CONTEXT = contextOf('meetings/opsg-28.yaml');

const RECORD = `group: OPSG
meeting: 28
date: 2020-01-07
classification: White

attendance:
  Present:
    - Ali Other, Other plc
    - { name: Jo Third, role: Supplier member }

items:
  - number: 4
    title: Outages
    presenter: DCC
    points:
      - The DCC reported two outages.
      - action: The DCC was asked for a plan.
        classification: Amber
        wording:
          White: There was one more, and it was a long one.
    actions:
      - { id: 27.1, state: open }

  - number: 5
    title: Alerts
    text: None.

next:
  - { label: Next Regular Meeting, date: 2020-02-04 }
`;

/** What an author writes where a suggestion leaves the cursor. */
const WRITTEN: Readonly<Record<string, string>> = {
  ...{ date: '2020-02-05', until: '2020-02-06', review: '2120-01-01', due: '2020-02-04', time: '10:00', status: 'draft' },
  ...{ number: '6', formerly: '3', id: '28.7', state: 'closed', classification: 'Red', approves: 'OPSG_27' },
  ...{ because: 'personal', notice: 'personal', link: 'https://example.org/a' },
}; // biome-ignore format: a table reads best in a few rows

function accepted(text: string, { insert, replaces, cursor = insert.length }: Suggestion): string {
  const before = insert.slice(0, cursor);
  const [, key = ''] = /([\p{L}]+):[^:]*$/u.exec(before) ?? [];
  const more = key === 'date' && insert.includes('corrections') ? '\n    text: Something, and more.' : '';
  const isOpen = /(?:[:[{-] *|\n *)$/.test(before);
  const inside = /\{ $/.test(before)
    ? 'White: "Something, and more."'
    : (WRITTEN[key] ?? (/\{ [^}]*$/.test(before) ? 'Something' : 'Something, and more.'));
  const below = /wording:\n +$/.test(before)
    ? 'White: Something, and more.'
    : /attendance:\n +$/.test(before)
      ? 'Chair: Sam'
      : inside;
  const written = before + (isOpen ? below + more : '') + insert.slice(cursor);
  return text.slice(0, replaces.start) + written + text.slice(replaces.end);
}

/** Lines in any order: `fmt` can move a key to its place, and put empty lines around it. */
function linesIn(text: string): readonly string[] {
  return text
    .split('\n')
    .filter((line) => line !== '')
    .sort();
}

/** The others are for other places. */
const MOST = 6;

test('what is suggested is written as fmt lays it out', () => {
  expect(formatRecord({ file: 'a.yaml', text: RECORD }, CONTEXT.workspace)).toMatchObject({
    ok: true,
    value: RECORD,
  });
  const lines = RECORD.split('\n');
  const wrong: string[] = [];
  let tried = 0;
  for (const [at, line] of lines.entries())
    for (const column of new Set([line.search(/\S|$/), line.search(/[^\s-]|$/)])) {
      const next = lines.slice(at + 1).find((one) => one !== '') ?? '';
      if (line === '' || next.search(/\S|$/) > column) continue; // it would come between a key and its value
      const text = [...lines.slice(0, at + 1), ' '.repeat(column), ...lines.slice(at + 1)].join('\n');
      const offset = lines.slice(0, at + 1).join('\n').length + 1 + column;
      for (const suggestion of completionsAt(text, offset, CONTEXT).slice(0, MOST)) {
        const written = accepted(text, suggestion);
        const formatted = layoutOf(
          { file: 'a.yaml', bytes: new TextEncoder().encode(written) },
          CONTEXT.workspace,
        );
        if (!formatted?.ok) continue; // a label behind a list, or the same key twice, has to be moved by hand
        tried += 1;
        if (linesIn(formatted.value).join('\n') !== linesIn(written).join('\n'))
          wrong.push(
            `${suggestion.label} at line ${at + 2}, column ${column}:\n${linesIn(formatted.value)
              .filter((one) => !linesIn(written).includes(one))
              .join('\n')}`,
          );
      }
    }
  expect(tried).toBeGreaterThan(60);
  expect(wrong).toEqual([]);
});
