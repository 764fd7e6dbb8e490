import { readFileSync } from 'node:fs';
import { describe, expect, test, vi } from 'vitest';
import { parse } from 'yaml';
import { ok } from '../../src/base/problem.ts';
import { runInMemory } from '../program.ts';

vi.mock('../../src/check/format.ts', { spy: true });

const CANONICAL = `group: OPSG
meeting: 28
date: 2020-01-07
classification: White

items:
  - number: 4
    title: Incidents
    text: The group agreed. # said twice
`;
const OTHER = CANONICAL.replaceAll('\n\n', '\n').replace('number: 4', 'number:   "4"');
const BROKEN = CANONICAL.replace('title: Incidents', 'title: "Incidents');
const words = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes);

describe('opsg fmt', () => {
  test('lays out records, names those that it wrote, and leaves the others alone', async () => {
    const files = { 'a.yaml': OTHER, 'b.yaml': CANONICAL, 'c.yaml': 'jobs: {}\n' };
    const { exit, out, talk, written } = await runInMemory(['fmt', 'a.yaml', 'b.yaml', 'c.yaml'], files);
    expect([exit, words(out)]).toEqual([0, 'a.yaml\n']);
    expect([...written].map(([path, bytes]) => [path, words(bytes)])).toEqual([['a.yaml', CANONICAL]]);
    expect(talk).toBe(
      'c.yaml: left alone, because it is not a record: a record has group, date and items.\n' +
        '1 record laid out anew; 1 record had the canonical layout.\n',
    );
  });

  test('refuses a record with a mistake in its YAML, and lays out the others', async () => {
    const { exit, out, talk, written } = await runInMemory(['fmt', 'a.yaml', 'bad.yaml'], {
      'a.yaml': OTHER,
      'bad.yaml': BROKEN,
    });
    expect([exit, words(out), [...written.keys()]]).toEqual([1, 'a.yaml\n', ['a.yaml']]);
    expect(talk).toContain('bad.yaml:8:12  error  unclosed-quote');
  });

  test.each([
    ['one', { 'a.yaml': OTHER, 'b.yaml': CANONICAL }, 1, 'a.yaml\n', 'To give it: opsg fmt a.yaml\n'],
    [
      'none',
      { 'a.yaml': CANONICAL, 'b.yaml': CANONICAL },
      0,
      '',
      'All 2 records have the canonical layout.\n',
    ],
    ['one that is broken', { 'a.yaml': BROKEN, 'b.yaml': CANONICAL }, 1, '', 'unclosed-quote'],
  ])('--check names the records of another layout: %s', async (_, files, exit, out, talk) => {
    const run = await runInMemory(['fmt', '--check', 'a.yaml', 'b.yaml'], files);
    expect([run.exit, words(run.out), run.written.size]).toEqual([exit, out, 0]);
    expect(run.talk).toContain(talk);
  });

  test.each([
    ['-', OTHER, 0, CANONICAL],
    ['-', BROKEN, 1, ''],
    ['--check', OTHER, 1, '-\n'],
    ['--check', CANONICAL, 0, ''],
  ])('standard input goes to standard output (%s)', async (flag, standardInput, exit, out) => {
    const argv = flag === '-' ? ['fmt', '-'] : ['fmt', '-', flag];
    const run = await runInMemory(argv, {}, { standardInput });
    expect([run.exit, words(run.out)]).toEqual([exit, out]);
  });

  test('takes the layout of opsg.yaml', async () => {
    const sentences = 'The group agreed to this, and to that. '.repeat(4).trim();
    const files = {
      'opsg.yaml': 'layout: { prose: wrapped, width: 60 }\n',
      'a.yaml': CANONICAL.replace('The group agreed.', sentences),
    };
    const { written } = await runInMemory(['fmt', 'a.yaml'], files);
    expect(words(written.get('a.yaml')).split('\n').slice(8)).toEqual([
      '    text: >- # said twice',
      '      The group agreed to this, and to that. The group',
      '      agreed to this, and to that. The group agreed to this,',
      '      and to that. The group agreed to this, and to that.',
      '',
    ]);
  });

  test('lays out an opsg.yaml that is named, and it means the same', async () => {
    const example = (name: string) => readFileSync(new URL(`../example/${name}`, import.meta.url), 'utf8');
    const text = example('opsg.yaml');
    const logo = { 'logo.svg': example('logo.svg') };
    const { written } = await runInMemory(['fmt', 'opsg.yaml'], { ...logo, 'opsg.yaml': text });
    const after = written.get('opsg.yaml');
    const read = (settings: string) => parse(settings, { schema: 'failsafe' });
    expect(read(words(after))).toEqual(read(text));
    const again = await runInMemory(['fmt', '--check', 'opsg.yaml'], { ...logo, 'opsg.yaml': words(after) });
    expect([again.exit, after !== undefined]).toEqual([0, true]);
  });

  test('says nothing in a log that depends on what is withheld', async () => {
    const said = async (text: string, more: Readonly<Record<string, string>>) => {
      const secret = `    points:\n      - text: ${text}\n        classification: Amber\n`;
      const files = { ...more, 'a.yaml': CANONICAL.replace(/ {4}text.*\n/, secret) };
      const { exit, out, talk } = await runInMemory(['fmt', '--check', 'a.yaml'], files, {
        isWatched: false,
      });
      return [exit, words(out), talk];
    };
    const levels = `policy:\n  name: House\n  levels:\n    - { name: White, statement: Open. }\n    - { name: Amber, statement: Closed. }\n    - { name: Secret, statement: None. }\n`;
    for (const more of [{}, { 'opsg.yaml': levels }]) {
      expect(await said('The price rises.', more)).toEqual(await said('Nobody knows.', more));
      const broken = await said('"The price rises.', more);
      expect(broken).toEqual(await said('"Nobody knows it.', more));
      expect(broken.join('')).not.toMatch(/price|Nobody/);
    }
  });
});

describe('validate --fix', () => {
  const misspelt = CANONICAL.replace('    title: Incidents\n', '').concat('    titel: Incidents\n');

  test.each([
    ['keeps the canonical layout of a record', misspelt, CANONICAL],
    [
      'keeps it where a list stood for a text',
      misspelt.replace('text: The group agreed. # said twice', 'text:\n      - The group agreed.'),
      CANONICAL.replace(' # said twice', ''),
    ],
    [
      'leaves another layout alone',
      misspelt.replace('number: 4', 'number:  4'),
      misspelt.replace('number: 4', 'number:  4').replace('titel', 'title'),
    ],
  ])('%s', async (_, text, fixed) => {
    const { written } = await runInMemory(['validate', '--fix', 'a.yaml'], { 'a.yaml': text });
    expect(words(written.get('a.yaml'))).toBe(fixed);
  });

  test.each([
    ['before its repairs', []],
    ['after its repairs', [misspelt]],
  ])('keeps its own edits of a record that has no layout %s', async (_, earlier) => {
    vi.resetModules(); // tests before this file have loaded the program without the spy
    const { layoutOf } = await import('../../src/check/format.ts');
    const { runInMemory: runAnew } = await import('../program.ts');
    for (const text of earlier) vi.mocked(layoutOf).mockImplementationOnce(() => ok(text));
    vi.mocked(layoutOf).mockImplementationOnce(() => undefined);
    const { exit, written } = await runAnew(['validate', '--fix', 'a.yaml'], { 'a.yaml': misspelt });
    expect(words(written.get('a.yaml'))).toBe(misspelt.replace('titel', 'title'));
    expect(exit).toBe(0);
  });
});
