import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { checkRecords } from '../../src/check/check-records.ts';
import { DEFAULT_RECORDS } from '../../src/cli/commands.ts';
import { nodeWorld } from '../../src/host/node-world.ts';
import { isAboutLevels } from '../../src/problems/kinds.ts';
import { RULE_CODES } from '../../src/rules/rules.ts';
import { runInMemory } from '../program.ts';
import { inShort, problemsOf, recordWithItems, recordWithPoints, saidOf } from './checking.ts';

const ROOT = new URL('../../', import.meta.url);
const FOLDERS = ['meetings', 'test/example'];
const DOUBLED = '- The DCC reported the the outages.';

test('the records of this repository break no rule', async () => {
  const names = FOLDERS.flatMap((folder) =>
    readdirSync(new URL(folder, ROOT)).map((name) => `${folder}/${name}`),
  );
  expect(names.length).toBeGreaterThanOrEqual(4);
  const files = names.map((name) => [name, readFileSync(new URL(name, ROOT), 'utf8')]);
  const { exit, talk } = await runInMemory(['validate', ...FOLDERS], Object.fromEntries(files));
  expect([exit, talk]).toEqual([0, '']);
});

test('the invented example is not among the records that a command without arguments takes', async () => {
  const checked = await checkRecords(DEFAULT_RECORDS, nodeWorld(fileURLToPath(ROOT)));
  if (!checked.ok) throw new Error('the records of this repository are good');
  expect(checked.value.map(({ source }) => source.file)).toEqual(['meetings/opsg-28.yaml']);
});

describe('opsg.yaml', () => {
  test.each([
    ['off', []],
    ['warning', ['warning doubled-words: the the']],
    ['error', ['error doubled-words: the the']],
  ])('can make of a rule: %s', async (setting, said) => {
    const settings = `rules: { doubled-words: ${setting} }\n`;
    expect(await saidOf(recordWithPoints(DOUBLED), undefined, settings)).toEqual(said);
  });

  test.each([
    ['double-words: off', 'error unknown-rule: double-words'],
    ['bad-date: off', 'error unknown-rule: bad-date'],
    ['unknown-level: warning', 'error rule-is-fixed: unknown-level'],
    ['doubled-words: warn', 'error bad-severity: warn'],
  ])('cannot say %s', async (line, said) => {
    expect(await saidOf(recordWithPoints(DOUBLED), undefined, `rules: { ${line} }\n`)).toEqual([said]);
  });

  test('is answered with the code that was meant', async () => {
    const files = { 'a.yaml': recordWithPoints(DOUBLED), 'opsg.yaml': 'rules: { double-words: off }\n' };
    const { exit, talk } = await runInMemory(['validate', 'a.yaml'], files);
    expect(exit).toBe(2);
    expect(talk).toContain('Did you mean doubled-words?');
  });
});

test('the registry lists every file with a rule, and no rule is about levels', () => {
  const folder = new URL('../../src/rules/', import.meta.url);
  const files = readdirSync(folder).filter((name) =>
    / = rule(AcrossRecords|OfToday)?\(/.test(readFileSync(new URL(name, folder), 'utf8')),
  );
  expect(files.map((name) => name.replace(/\.ts$/, ''))).toEqual([...RULE_CODES]);
  expect(RULE_CODES.filter(isAboutLevels)).toEqual([]);
});

describe('messages about a text depend on what its readers read', () => {
  test.each([
    ['a text', '- { text: The the price., classification: Amber }', ['Amber', [2, 3]]],
    [
      'a wording',
      '- { text: The price., classification: Amber, wording: { White: The the matter. } }',
      ['White', [0, 1]],
    ],
    ['a text for all', DOUBLED, ['White', [0, 1, 2, 3]]],
  ])('%s', async (_, points, expected) => {
    const record = recordWithPoints(`- There were two.\n${points}`);
    const [problem, ...others] = await problemsOf({ 'r.yaml': record });
    expect(others).toEqual([]);
    expect([problem?.level?.name, problem?.readers]).toEqual(expected);
  });

  test('two parts that are compared: both readers must know', async () => {
    const record = recordWithItems(
      '- { number: 4, title: Outages, text: Two. }\n- { number: 4, classification: Amber, title: Price, text: Up. }',
    );
    const [problem] = await problemsOf({ 'r.yaml': record });
    expect([problem?.code, problem?.level?.name]).toEqual(['duplicate-number', 'Amber']);
  });
});

describe('warnings', () => {
  const AMBER = recordWithPoints('- There were two.\n- { text: The the price., classification: Amber }');
  const files = { 'white.yaml': recordWithPoints(DOUBLED), 'amber.yaml': AMBER };

  test('do not stop a run: validate says them, render says how many', async () => {
    const validated = await runInMemory(['validate', 'white.yaml'], files);
    expect([validated.exit, validated.talk]).toEqual([0, expect.stringContaining('doubled-words')]);
    const rendered = await runInMemory(['render', 'white.yaml', '-f', 'md'], files);
    expect([rendered.exit, rendered.talk]).toEqual([
      0,
      expect.stringContaining('1 warning about what these readers read: opsg validate shows more.'),
    ]);
  });

  test('about withheld text are neither shown nor counted where it may not be disclosed', async () => {
    const argv = ['validate', 'amber.yaml', '--max-warnings', '0'];
    const open = await runInMemory(argv, files);
    expect([open.exit, open.talk]).toEqual([1, expect.stringContaining('doubled-words')]);
    const inCI = await runInMemory(argv, files, { env: { CI: '1' } });
    expect([inCI.exit, inCI.talk]).toEqual([0, '']);
  });

  test.each([
    ['White', {}, false],
    ['Amber', {}, true],
    ['Amber', { CI: '1' }, false],
    ['all', {}, true],
    ['all', { CI: '1' }, false],
  ])('about Amber text, rendered for %s in %j', async (audience, env, isSaid) => {
    const { exit, talk } = await runInMemory(['render', 'amber.yaml', '-f', 'md', '-a', audience], files, {
      env,
    });
    expect([exit, talk.includes('warning')]).toEqual([0, isSaid]);
  });
});

test('errors of house rules stop the run', async () => {
  const files = { 'a.yaml': recordWithPoints('- Of INC503961 it was said.') };
  const { exit, written } = await runInMemory(['render', 'a.yaml', '-f', 'md'], files);
  expect([exit, written.size]).toEqual([1, 0]);
});

test('of a record with many mistakes, the first two hundred are shown, and the number of the others', async () => {
  const line = (i: number) => `- The the OTA of Over The Air (OTA) "a’ b@c.de Ann Lee INC${i}  OPSG_28.\n`;
  const record = recordWithPoints(Array.from({ length: 2500 }, (_, i) => line(i)).join(''));
  const found = await problemsOf({ 'r.yaml': record });
  expect(found).toHaveLength(201);
  expect(found.map(inShort)).toContain('error bad-reference: INC7');
});
