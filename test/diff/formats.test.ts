import { describe, expect, test } from 'vitest';
import { formatRecord } from '../../src/check/format.ts';
import { builtInWorkspace } from '../../src/check/workspaces.ts';
import { applied } from '../../src/diff/edits.ts';
import { told } from './tell.ts';

const OLD = `group: OPSG
meeting: 28
date: 2020-01-07
classification: White
items:
  - number: 8
    title: Outages <now>
    points:
      - The DCC reported two outages & no more.
      - text: The price is five pounds.
        classification: Amber
`;
const NEW = OLD.replace('two outages', 'three outages').replace('        classification: Amber\n', '');
/** The second point is gone for the public. */
const HIDDEN = OLD.replace('classification: White', 'classification: White\nvenue: Leeds').replace(
  '- The DCC',
  '- number: 1.\n        text: The DCC',
);
const PUBLIC = { env: {} };

describe('a page', () => {
  test('marks insertions and deletions, in words for those who hear them, and what more readers can read comes first', async () => {
    const { out, exit } = await told(OLD, NEW, ['-a', 'Red', '-f', 'html']);
    expect(exit).toBe(0);
    expect(out).toContain('<del><span class="said">[removed: </span>two<span class="said">]</span></del>');
    expect(out).toContain('<ins><span class="said">[added: </span>three<span class="said">]</span></ins>');
    expect(out).toContain('Item 8 (Outages &lt;now&gt;)');
    expect(out).toContain('outages &amp; no more');
    expect(out).toContain(
      '<div class="marking tone-red">\n<p>This document is classified as <strong>Red</strong>',
    );
    expect(out).toContain('<p>Classification: <strong>Red</strong></p>');
    expect(out).not.toMatch(/\{\{|<script/);
    const [lowered, others] = ['<section class="lowered">', 'one sentence reworded'].map((each) =>
      out.indexOf(each),
    );
    expect(lowered).toBeGreaterThan(0);
    expect(lowered).toBeLessThan(others ?? 0);
    expect(out).toContain('a point is now White; it was Amber');
  });

  test('marks only where words changed for readers of whom a version can withhold something', async () => {
    const { out } = await told(OLD, NEW, ['-a', 'Green', '-f', 'html']);
    expect(out).toContain('The DCC reported <del class="unsaid">[words changed]</del> outages');
    expect(out).toContain('a point was added');
    expect(out).not.toMatch(/three|two|five pounds|Amber|lowered">/);
    expect(out).toContain('are not quoted');
  });
});

test('Markdown has the marking, and the words that changed', async () => {
  const { out } = await told(OLD, NEW, ['-a', 'Red', '-f', 'md']);
  expect(out).toBe(`# OPSG 28 of 7 January 2020: what changed

This document is classified as **Red** in accordance with the Panel Information Policy. Information is for the people to whom it was given, by name, and for nobody else.

## Now open to more readers

* Item 8 (Outages \\<now>): a point is now White; it was Amber.

  > The price is five pounds.

## Other changes

* Item 8 (Outages \\<now>): one sentence reworded.

  > The DCC reported <del>two</del><ins>three</ins> outages & no more.
`);
});

describe('JSON', () => {
  test('is enough for readers of the highest level to make the new version', async () => {
    const report = JSON.parse((await told(OLD, NEW, ['-a', 'Red', '-f', 'json'])).out);
    const back = JSON.parse((await told(NEW, OLD, ['-a', 'Red', '-f', 'json'])).out);
    expect(applied(report.edits, report.old)).toEqual(back.old);
    expect(applied(back.edits, back.old)).toEqual(report.old);
    expect(report.changes[0]).toMatchObject({ isLowered: true });
  });

  test('has no words of one version for others', async () => {
    const { out } = await told(OLD, NEW, ['-a', 'White', '-f', 'json']);
    expect(Object.keys(JSON.parse(out))).toEqual(['version', 'compared', 'audience', 'changes']);
    expect(out).not.toMatch(/three|two|five|Amber/);
  });
});

describe('whom it is for, where nobody says so', () => {
  test.each([
    ['a terminal', { isWatched: true }, [], 'Red'],
    ['a pipe', {}, [], 'White'],
    ['a build server', { isWatched: true, env: { CI: '1' } }, [], 'White'],
    ['a pipe, with a disclosure', {}, ['--disclose', 'Amber'], 'Amber'],
    ['a pipe, disclosing all', {}, ['--disclose', 'all'], 'Red'],
  ] as const)('%s', async (_, circumstances, flags, expected) => {
    const { out } = await told(OLD, NEW, [...flags], circumstances);
    expect(out).toContain(`what changed, for ${expected} readers`);
  });

  test('a file is for the public, and its name says how it is written', async () => {
    const { out, written } = await told(OLD, NEW, ['--out', 'changes.html'], { isWatched: true });
    expect(out).toBe('changes.html\n');
    expect(Buffer.from(written.get('changes.html') ?? []).toString()).toContain('<strong>White</strong>');
  });
});

describe('a correction', () => {
  const env = { SOURCE_DATE_EPOCH: '1580000000' };

  test('has an entry for each level, with the day, and is a part of a good record', async () => {
    const { out, exit } = await told(NEW, OLD, ['-a', 'Red', '--correction'], { env });
    expect({ exit, out }).toEqual({
      exit: 0,
      out: `corrections:
  - date: 2020-01-26
    text: >-
      Item 8: one sentence reworded; a point was removed.
  - date: 2020-01-26
    text: >-
      Item 8: a point is now open to fewer readers.
    classification: Amber
`,
    });
    const laidOut = formatRecord({ file: 'a.yaml', text: `${OLD}\n${out}` }, builtInWorkspace());
    expect(laidOut.ok && laidOut.value.endsWith(out)).toBe(true);
    const again = await told(OLD, `${OLD}${out}`, ['-a', 'Red']);
    expect(again.out).toContain('Two corrections were added.');
    const nothing = await told(OLD, `${OLD}${out}`, ['-a', 'Red', '--correction']);
    expect(nothing).toMatchObject({ exit: 0, out: '' });
    expect(nothing.talk).toContain('nothing to correct');
  });

  test('of a meeting still to come has its day', async () => {
    const early = { env: { SOURCE_DATE_EPOCH: '1570000000' } };
    const { out } = await told(NEW, OLD, ['-a', 'White', '--correction'], early);
    expect(out).toContain('date: 2020-01-07');
  });

  test('for the public says nothing of other levels', async () => {
    const { out } = await told(NEW, OLD, ['-a', 'White', '--correction'], { env });
    expect(out).toBe(
      'corrections:\n  - date: 2020-01-26\n    text: >-\n      Item 8: one sentence reworded; a point was removed.\n',
    );
  });
});

describe('a revision of git', () => {
  test('is the old version', async () => {
    const revisions = { 'sent:new.yaml': OLD };
    const { out, exit } = await told('', NEW, ['--against', 'sent', '-a', 'Amber'], { revisions });
    expect(exit).toBe(0);
    expect(out).toContain('a point is now White; it was Amber');
  });

  test('that is not there is said', async () => {
    const { exit, talk } = await told('', NEW, ['--against', 'sent'], PUBLIC);
    expect([exit, talk]).toEqual([
      2,
      'git knows no revision sent. Name one such as HEAD~1, a branch, a tag or a commit.\n',
    ]);
  });
});

test.each<[string, string, string, readonly string[], number, RegExp]>([
  ['a record that is wrong', OLD.replace('2020-01-07', '2020-02-31'), NEW, [], 1, /bad-date/],
  ['a level that is none', OLD, NEW, ['-a', 'Blue'], 2, /Blue/],
  ['all levels', OLD, NEW, ['-a', 'all'], 2, /Name one level/],
  [
    'a record of which these readers see nothing',
    OLD,
    NEW.replace('n: White', 'n: Red'),
    [],
    2,
    /nothing for these/,
  ],
  ['a file that could be a record', OLD, NEW, ['--out', 'old.yaml'], 2, /could be a record/],
  ['two records and a revision', OLD, NEW, ['new.yaml', '--against', 'HEAD'], 2, /Name two records, or one/],
  ['a correction as a page', OLD, NEW, ['--correction', '-f', 'html'], 2, /cannot be used/],
])('%s is refused', async (_, old, next, flags, exit, words) => {
  const said = await told(old, next, flags);
  expect(said.exit).toBe(exit);
  expect(said.talk).toMatch(words);
  expect(said.out).toBe('');
  expect(said.written.size).toBe(0);
});

test('a version that shows nothing differently is said to be the same', async () => {
  const next = OLD.replace('five pounds', 'six pounds');
  const { out, exit, talk } = await told(OLD, next, ['-a', 'Green']);
  expect([exit, out, talk]).toEqual([
    0,
    'OPSG 28 of 7 January 2020: nothing changed for Green readers.\n',
    '',
  ]);
  expect((await told(OLD, HIDDEN, ['-a', 'White'])).out).toContain('A venue was added.');
});
