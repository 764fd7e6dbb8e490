import { describe, expect, test } from 'vitest';
import { runInMemory } from '../program.ts';
import { SMALL_RECORD } from '../small-record.ts';
import { asHtml } from './word.ts';

const POLICY =
  'policy: { name: House Rules, levels: [{ name: Open, statement: For all. }, { name: Closed, statement: For few. }] }\n';

/** Two corrections for everyone, with one for few readers between them. */
const corrected = (high: string) => `corrections:
  - { date: 2020-01-20, text: "There were *two* outages." }
  - { date: 2020-03-01, classification: ${high}, text: The price was higher. }
  - { date: 2020-02-03, text: The meeting was in Room 3. }
`;

describe.each([
  ['White', 'Amber', ''],
  ['Open', 'Closed', POLICY],
] as const)('corrections for %s and %s', (low, high, policy) => {
  const record = `${SMALL_RECORD.replace('White', low)}${corrected(high)}`;
  const settings = `${policy}fileName: "{reference}-{level}-{revision}"\n`;
  const files = { 'r.yaml': record, 'opsg.yaml': settings };
  const made = runInMemory(['render', 'r.yaml', '-a', 'all', '-f', 'md,html,docx'], files);
  const textOf = async (name: string) => new TextDecoder().decode((await made).written.get(name));

  test('are counted in the name of the file as its readers see them', async () => {
    const { exit, talk, written } = await made;
    expect(exit, talk).toBe(0);
    const names = [...written.keys()].filter((name) => name.endsWith('.md'));
    expect(names).toEqual([`out/${low}/OPSG_28-${low}-2.md`, `out/${high}/OPSG_28-${high}-3.md`]);
  });

  test('are said below the title, and listed at the end with the newest first', async () => {
    const md = await textOf(`out/${low}/OPSG_28-${low}-2.md`);
    expect(md).toMatch(/^# .*\n\nCorrected on 3\u00A0February\u00A02020\n\n/m);
    expect(md).toContain(
      '## Corrections\n\n* 3\u00A0February\u00A02020: The meeting was in Room 3.\n* 20\u00A0January\u00A02020: There were *two* outages.\n',
    );
    expect(md).not.toContain('March');
    const html = await textOf(`out/${high}/OPSG_28-${high}-3.html`);
    const mark = `<strong class="portion">(${high})</strong>`;
    expect(html).toContain(`</h1>\n<p class="status">${mark} Corrected on 1\u00A0March\u00A02020</p>`);
    expect(html).toContain(
      `<li><time datetime="2020-03-01">${mark} 1\u00A0March\u00A02020</time>: The price was higher.</li>`,
    );
    const { written } = await made;
    const word = await asHtml(written.get(`out/${low}/OPSG_28-${low}-2.docx`) ?? new Uint8Array());
    expect(word).toMatch(
      /Corrected on 3\u00A0February\u00A02020[\s\S]*Corrections[\s\S]*3\u00A0February\u00A02020: The meeting/,
    );
  });

  test('stay as they are in a redacted record', async () => {
    const redacted = await runInMemory(['redact', 'r.yaml', '-a', low, '-o', '-'], files);
    const own = new TextDecoder().decode(redacted.out);
    expect(own).toContain(
      'corrections:\n  - date: 2020-01-20\n    text: There were *two* outages.\n  - date: 2020-02-03\n',
    );
    const again = await runInMemory(['render', 'r.yaml', '-f', 'md'], { ...files, 'r.yaml': own });
    const md = again.written.get(`out/${low}/OPSG_28-${low}-2.md`);
    expect(new TextDecoder().decode(md)).toBe(await textOf(`out/${low}/OPSG_28-${low}-2.md`));
  });

  test('change nothing for readers who may not see them', async () => {
    const lines = corrected(high).split('\n');
    const without = lines.filter((line) => !line.includes('price')).join('\n');
    const given = { ...files, 'r.yaml': `${SMALL_RECORD.replace('White', low)}${without}` };
    const others = await runInMemory(['render', 'r.yaml', '-f', 'md,html,docx'], given);
    const both = await runInMemory(['render', 'r.yaml', '-f', 'md,html,docx'], files);
    expect(both.talk).toBe(others.talk);
    expect(new Map(both.written)).toEqual(new Map(others.written));
  });
});

test.each([
  ['corrections: [{ date: 2019-01-20, text: Two. }]', 'correction-before-meeting'],
  ['correction: [{ date: 2020-01-20, text: Two. }]', 'unknown-key'],
  ['corrections: [{ date: 2020-01-20 }]', 'missing-key'],
  ['corrections: [{ date: 20 January, text: Two. }]', 'bad-date'],
  ['corrections: There were two.', 'wrong-shape'],
])('%s is a problem', async (line, code) => {
  const { exit, talk } = await runInMemory(['validate', 'r.yaml'], { 'r.yaml': `${SMALL_RECORD}${line}\n` });
  expect(exit).toBe(1);
  expect(talk).toContain(code);
});

test.each([
  [
    'errata:\n  - date: 20 January 2020\n    text: Two.',
    'corrections:\n  - date: 2020-01-20\n    text: Two.',
  ],
  ['corrections:\n  - date: 2020-01-20\n    txt: Two.', 'corrections:\n  - date: 2020-01-20\n    text: Two.'],
])('%j is repaired', async (bad, good) => {
  const { talk, written } = await runInMemory(['validate', '--fix', 'r.yaml'], {
    'r.yaml': `${SMALL_RECORD}${bad}\n`,
  });
  expect(new TextDecoder().decode(written.get('r.yaml')), talk).toBe(`${SMALL_RECORD}${good}\n`);
});
