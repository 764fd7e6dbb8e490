import { describe, expect, test } from 'vitest';
import { visiblePages } from '../../src/read/visible/pages.ts';
import { memoryWorld } from '../memory-world.ts';
import { runIn, runInMemory } from '../program.ts';
import { SMALL_RECORD } from '../small-record.ts';

const POLICY =
  'policy: { name: House Rules, levels: [{ name: Open, statement: For all. }, { name: Closed, statement: For few. }] }\n';

/** More items than one page of a PDF holds. */
const LONG = Array.from({ length: 24 }, (_, i) => `  - title: Part ${i}\n    text: Nothing more.\n`).join('');

const recordOf = (status: string, level = 'White') =>
  SMALL_RECORD.replace('White', level).replace('classification', `status: ${status}\nclassification`) + LONG;

const decoded = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes);

describe.each([
  ['White', 'Amber', ''],
  ['Open', 'Closed', POLICY],
] as const)('a draft for %s and %s', (low, high, policy) => {
  const files = { 'r.yaml': recordOf('draft', low), 'opsg.yaml': `${policy}abbreviate: as-written\n` };
  const made = runInMemory(['render', 'r.yaml', '-a', high, '-f', 'md,html,pdf,docx'], files);
  const bytes = async (ending: string) =>
    (await made).written.get(`out/${high}/OPSG_28-Headlines-${low}-Draft.${ending}`) ?? new Uint8Array();

  test('says so beside the marking of every page, in every format', async () => {
    for (const format of ['md', 'html', 'pdf', 'docx'] as const) {
      const pages = await visiblePages(format, await bytes(format), true);
      expect(pages.length, format).toBeGreaterThan(format === 'pdf' ? 1 : 0);
      for (const { body, margin } of pages)
        expect(`${margin} ${format === 'pdf' ? '' : body}`, format).toMatch(
          new RegExp(`Draft\\W+Classification: \\W*${low}`),
        );
    }
  });

  test('says so before its statement, and in the title of a window', async () => {
    expect(decoded(await bytes('md'))).toMatch(/^\*\*Draft\*\*\n\n/);
    expect(decoded(await bytes('html'))).toContain('<title>Draft: ');
    expect(decoded(await bytes('html'))).toContain('<meta property="og:title" content="Draft: ');
  });

  test('stays a draft in a redacted record', async () => {
    const { out } = await runInMemory(['redact', 'r.yaml', '-a', low, '-o', '-'], files);
    expect(decoded(out)).toContain('\nstatus: draft\n');
  });
});

test('when its status changes, a document gets its other name, and the old one goes', async () => {
  const world = memoryWorld({ 'r.yaml': recordOf('draft') });
  const edit = (text: string) =>
    world.entries.set('/records/r.yaml', { kind: 'file', bytes: new TextEncoder().encode(text) });
  const names = () =>
    [...world.entries.keys()].filter((path) => path.includes('/out/White/')).map((path) => path.slice(19));
  const render = (...more: readonly string[]) => runIn(world, ['render', 'r.yaml', ...more]);
  await render('-f', 'md,html');
  expect(names()).toEqual(['OPSG_28-Headlines-White-Draft.md', 'OPSG_28-Headlines-White-Draft.html']);
  edit(recordOf('final'));
  await render('-f', 'md');
  expect(names().sort()).toEqual(['OPSG_28-Headlines-White.html', 'OPSG_28-Headlines-White.md']);
  edit(recordOf('draft'));
  await render('-f', 'md');
  expect(names().sort()).toEqual(['OPSG_28-Headlines-White-Draft.html', 'OPSG_28-Headlines-White-Draft.md']);
});

test.each([
  ['final', '', /^# .*\n\nThe /m],
  ['approved', '', /^# .*\n\nApproved\n\n/m],
  [
    'approved',
    'corrections: [{ date: 2020-03-20, text: There were two. }]\n',
    /^# .*\n\nApproved\. Corrected on 20 March 2020\n\n/m,
  ],
])('a record that is %s, with %j', async (status, more, expected) => {
  const { written } = await runInMemory(['render', 'r.yaml', '-f', 'md'], {
    'r.yaml': recordOf(status) + more,
  });
  const md = decoded(written.get('out/White/OPSG_28-Headlines-White.md')).replaceAll('\u00A0', ' ');
  expect(md).toMatch(expected);
  expect(md).not.toContain('Draft');
});

test.each([
  ['final', 0],
  ['draft', 3],
])(
  'templates that do not say what a draft is make a document of a record that is %s: %i',
  async (status, exit) => {
    const omits = '{{!-- opsg omits: title, introduction, sections, next --}}';
    const { exit: found, talk } = await runInMemory(['render', 'r.yaml', '-f', 'md', '-t', 'own'], {
      'r.yaml': recordOf(status),
      'own/headlines.md.hbs': `${omits}{{statement}}\n\nClassification: {{level}}\n`,
    });
    expect(found, talk).toBe(exit);
    if (exit > 0) expect(talk).toContain('the mark of a draft');
  },
);

test.each([
  ['status: Amber', 'bad-status'],
  ['status: finished', 'bad-status'],
  ['status: [draft]', 'wrong-shape'],
  ['status: { text: draft, classification: Amber }', 'wrong-shape'],
  ['status:', 'empty-value'],
  ['statuss: draft', 'unknown-key'],
])('%s is a problem', async (line, code) => {
  const record = SMALL_RECORD.replace('classification', `${line}\nclassification`);
  const { exit, talk } = await runInMemory(['validate', 'r.yaml'], { 'r.yaml': record });
  expect(exit).toBe(1);
  expect(talk).toContain(code);
});

test.each([
  ['status: Draft', 'status: draft'],
  ['status: aproved', 'status: approved'],
  ['state: draft', 'status: draft'],
])('%s is repaired to %s', async (bad, good) => {
  const of = (line: string) => SMALL_RECORD.replace('classification', `${line}\nclassification`);
  const { talk, written } = await runInMemory(['validate', '--fix', 'r.yaml'], { 'r.yaml': of(bad) });
  expect(decoded(written.get('r.yaml')), talk).toBe(of(good));
});
