import { describe, expect, test } from 'vitest';
import { runInMemory } from '../program.ts';

/** A policy whose levels have other names, so that nothing here holds for the built-in one alone. */
const POLICY = `policy:
  name: House Policy
  levels:
    - { name: Open, statement: For all. }
    - { name: Inner, statement: For members. }
    - { name: Sealed, statement: For the chair. }
groups: [{ reference: HC, name: House Committee }]
`;
const BOTH = `${POLICY}summary: [decisions, actions]\n`;

const RECORD = `group: HC
meeting: 7
date: 2024-03-05
classification: Open
items:
  - number: 4
    title: Outages
    points:
      - There were two outages.
      - number: "12."
        decision: |
          The House agreed to publish

          - the report
          - the plan
      - action: The House asked for a list.
        id: 7.1
        owner: [Works, { text: Porter, classification: Inner }]
        due: HC_8
      - action: The House asked for a reason.
        owner: Porter
        due: 2024-04-05
        classification: Inner
        wording: { Open: Something was asked for. }
  - title: The cellar
    classification: Sealed
    items:
      - title: The door
        text: It is locked.
      - title: The key
        points:
          - decision: The House agreed to change the lock.
`;

const DECISIONS = `## Decisions

| Number | Decision | Item |
| --- | --- | --- |
| 12. | The House agreed to publish; the report; the plan | [4](#4-outages) |
`;
const ACTIONS = {
  Open: `## Actions

| Number | Action | Owner | Due | Item |
| --- | --- | --- | --- | --- |
| 7.1 | The House asked for a list. | Works | HC_8 | [4](#4-outages) |
`,
  Inner: `## Actions

| Number | Action | Owner | Due | Item |
| --- | --- | --- | --- | --- |
| 7.1 | The House asked for a list. | Works and (Inner) Porter (end of Inner) | HC_8 | [4](#4-outages) |
| | (Inner) The House asked for a reason. | Porter | 5 April 2024 | [4](#4-outages) |
`,
};

/** A table without the blanks that align its columns, and with blanks that can break. */
function plain(bytes: Uint8Array | undefined): string {
  const text = new TextDecoder().decode(bytes).replaceAll('\u00A0', ' ');
  return text.replace(/ +\|/g, ' |').replace(/\| +/g, '| ').replace(/-{3,}/g, '---');
}

async function rendered(
  audience: string,
  { settings = BOTH, record = RECORD, formats = 'md', own = {} } = {},
) {
  const files = { 'opsg.yaml': settings, 'r.yaml': record, ...own };
  const templates = Object.keys(own).length > 0 ? ['--templates', 'own'] : [];
  const run = await runInMemory(['render', 'r.yaml', '-a', audience, '-f', formats, ...templates], files);
  const of = (ending: string) => [...run.written].find(([path]) => path.endsWith(ending))?.[1];
  return { ...run, markdown: plain(of('.md')), html: plain(of('.html')) };
}

describe('the decisions and actions that readers see', () => {
  test.each([
    ['Open', [DECISIONS, ACTIONS.Open], ['reason', 'Porter', 'lock', '(Inner)', 'cellar']],
    ['Inner', [DECISIONS, ACTIONS.Inner], ['lock', 'cellar']],
    [
      'Sealed',
      ['| | (Sealed) The House agreed to change the lock. | [The key](#the-key) |', ACTIONS.Inner],
      [],
    ],
  ])('stand in tables before the items: %s', async (audience, shown, withheld) => {
    const { exit, markdown } = await rendered(audience);
    expect(exit).toBe(0);
    for (const words of shown) expect(markdown).toContain(words);
    for (const words of withheld) expect(markdown).not.toContain(words);
    expect(markdown.indexOf('## Decisions')).toBeLessThan(markdown.indexOf('## 4. Outages'));
  });

  test('are those that the workspace wants, in its order, or none', async () => {
    const [one, turned, none] = await Promise.all(
      ['summary: [actions]\n', 'summary: [actions, decisions]\n', ''].map((line) =>
        rendered('Open', { settings: POLICY + line }),
      ),
    );
    expect([one?.markdown.includes('## Actions'), one?.markdown.includes('## Decisions')]).toEqual([
      true,
      false,
    ]);
    expect(turned?.markdown).toMatch(/## Actions[\s\S]*## Decisions/);
    expect(none?.markdown).not.toMatch(/## (?:Actions|Decisions)/);
  });

  test('are no table where there are none', async () => {
    const record = RECORD.replace(/ {6}- number: "12\."[\s\S]*? {6}- action/, '      - action');
    const { markdown } = await rendered('Inner', { record });
    expect(markdown).toMatch(/## Actions/);
    expect(markdown).not.toMatch(/## Decisions/);
  });

  test('link to their items', async () => {
    const { html } = await rendered('Sealed', { formats: 'html' });
    const links = [...html.matchAll(/<a href="#([^"]+)">([^<]*)<\/a>/g)];
    expect(links.map(([, anchor, words]) => [anchor, words])).toEqual([
      ['item-4', '4'],
      ['item-the-cellar-the-key', 'The key'],
      ['item-4', '4'],
      ['item-4', '4'],
    ]);
    for (const [, anchor] of links) expect(html).toContain(` id="${anchor}"`);
  });

  test('are the same of a redacted record', async () => {
    for (const audience of ['Open', 'Inner', 'Sealed']) {
      const files = { 'opsg.yaml': BOTH, 'r.yaml': RECORD };
      const { out } = await runInMemory(['redact', 'r.yaml', '-a', audience], files);
      const [first, second] = await Promise.all(
        [RECORD, new TextDecoder().decode(out)].map((record) =>
          rendered(audience, { record, formats: 'md,html,docx' }),
        ),
      );
      expect(first?.written.size).toBe(3);
      expect(first?.written).toEqual(second?.written);
    }
  });

  test('withheld ones change no byte', async () => {
    const other = RECORD.replace('change the lock', 'sell the house')
      .replace('- action: The House asked for a reason', '- decision: Nothing was asked for')
      .replace('        owner: Porter\n        due: 2024-04-05\n', '');
    const [first, second] = await Promise.all(
      [RECORD, other].map((record) => rendered('Open', { record, formats: 'md,html,docx' })),
    );
    expect(first?.exit).toBe(0);
    expect(first).toEqual(second);
  });
});

describe('a mark at the beginning of a row', () => {
  test('ends with the row, and page one says so', async () => {
    const said = 'In a table of people, decisions or actions, it ends with its row.';
    const [open, inner, without] = await Promise.all([
      rendered('Open'),
      rendered('Inner'),
      rendered('Inner', { settings: POLICY }),
    ]);
    expect(inner.markdown.split('\n')[0]).toContain(said);
    expect([open.markdown, without.markdown].join()).not.toContain(said);
  });
});

describe('templates of one’s own', () => {
  const ITEM =
    '{{heading}} {{#if number}}{{number}}. {{/if}}{{title}}\n\n{{body}}\n\n{{#each sections}}{{> item}}{{/each}}\n\n';
  const DOCUMENT = (omits: string, summary = '') =>
    `${omits}{{statement}}\n\n# {{title}}\n\n${summary}{{#each sections}}{{> item}}{{/each}}\n\n{{level}}\n`;
  const EACH = '{{#each summary}}{{> item}}{{/each}}\n\n';

  test.each([
    ['drop the tables', DOCUMENT(''), 3],
    ['drop the tables, and say so', DOCUMENT('{{!-- opsg omits: summary --}}'), 0],
    ['place them', DOCUMENT('', EACH), 0],
    ['place them after the items', DOCUMENT('').replace('\n\n{{level}}', `\n\n${EACH}{{level}}`), 0],
    ['drop what is in them', DOCUMENT('', '{{#each summary}}{{title}}{{/each}}\n\n'), 3],
  ])('%s', async (_, document, expected) => {
    const own = { 'own/headlines.md.hbs': document, 'own/item.md.hbs': ITEM };
    const { exit, talk } = await rendered('Open', { own });
    expect([exit, talk]).toEqual([expected, expect.stringMatching(expected === 0 ? '' : 'decisions')]);
  });
});

test.each([
  ['summary: [decision]\n', 'bad-setting 8:11'],
  ['summary: decisions\n', 'wrong-shape 8:10'],
  ['sumary: [decisions]\n', 'unknown-key 8:1'],
])('a mistake is a problem: %s', async (line, problem) => {
  const { talk } = await runInMemory(['validate', 'r.yaml'], {
    'opsg.yaml': POLICY + line,
    'r.yaml': RECORD,
  });
  const [code = '', place = ''] = problem.split(' ');
  expect(talk).toMatch(new RegExp(`opsg\\.yaml:${place} +error +${code}`));
});
