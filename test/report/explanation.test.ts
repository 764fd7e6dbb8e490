import { describe, expect, test } from 'vitest';
import type { Code } from '../../src/base/problem.ts';
import type { Example } from '../../src/problems/kind.ts';
import { allCodes, explanation } from '../../src/report/explanation.ts';
import { KINDS } from '../../src/report/finding.ts';
import { runInMemory } from '../program.ts';
import { problemsOf, recordWith, recordWithItems, recordWithPoints } from '../rules/checking.ts';

type Lines = Pick<Example, 'kind'> & { readonly lines: string };

/** The lines of an example become the files of a run. */
function filesOf({ kind, lines }: Lines): Readonly<Record<string, string>> {
  switch (kind) {
    case 'points':
      return { 'r.yaml': recordWithPoints(lines) };
    case 'items':
      return { 'r.yaml': recordWithItems(lines) };
    case 'record':
      return { 'r.yaml': recordWith(lines) };
    case 'records':
      return Object.fromEntries(
        [...lines.matchAll(/^# (\S+\.yaml)\n([\s\S]*?)(?=^# \S+\.yaml\n|(?![\s\S]))/gm)].map(
          ([, name = '', text = '']) => [name, recordWith(text)],
        ),
      );
    case 'settings':
      return { 'r.yaml': recordWith(''), 'opsg.yaml': `${lines}\n` };
    default:
      return { 'r.yaml': lines === '' ? '' : `${lines}\n` };
  }
}

async function codesOf(lines: Lines): Promise<readonly Code[]> {
  return (await problemsOf(filesOf(lines))).map(({ code }) => code);
}

const RECORDS = allCodes().filter((code) => KINDS[code].example.kind !== 'other');

describe('the examples', () => {
  test('are there for every code, and most can be run', () => {
    expect(RECORDS.length).toBeGreaterThan(60);
    expect(RECORDS.length).toBeGreaterThan((allCodes().length * 2) / 3);
  });

  test.each(RECORDS)('%s: the bad one has this problem and no other, the good one none', async (code) => {
    const { kind, bad, good } = KINDS[code].example;
    expect(await codesOf({ kind, lines: bad }), bad).toEqual([code]);
    expect(await codesOf({ kind, lines: good }), good).toEqual([]);
  });
});

describe('opsg explain', () => {
  test.each(allCodes())('%s: what, the fix, and both examples', (code) => {
    const text = explanation(code);
    expect(text.startsWith(`${code} (`)).toBe(true);
    expect(text).toMatch(/\n\nFix: \S[\s\S]*\n\nNot like this:\n {2}\S[\s\S]*\n\nLike this:\n {2}\S/);
    expect(text).not.toMatch(/undefined|zod|\bnull\b/);
  });

  test('says it on standard output, also how to change a house rule', async () => {
    const { exit, out, talk } = await runInMemory(['explain', 'doubled-words'], {});
    expect([exit, talk]).toEqual([0, '']);
    expect(new TextDecoder().decode(out)).toContain('# opsg: allow doubled-words because …');
  });

  test('without a code lists all of them, and then the keys', async () => {
    const { exit, out } = await runInMemory(['explain'], {});
    const lines = new TextDecoder().decode(out).trimEnd().split('\n');
    expect([exit, lines.indexOf('')]).toEqual([0, allCodes().length]);
    expect(lines).toContainEqual(expect.stringMatching(/^doubled-words +A word is repeated\.$/));
  });

  test.each([
    ['double-words', 'Did you mean doubled-words?'],
    ['unknown-levl', 'Did you mean unknown-level?'],
    ['xyzzy', 'opsg explain lists all codes and keys.'],
  ])('of %s says what was meant', async (code, advice) => {
    const { exit, out, talk } = await runInMemory(['explain', code], {});
    expect([exit, out.length]).toEqual([2, 0]);
    expect(talk).toContain(advice);
  });
});
