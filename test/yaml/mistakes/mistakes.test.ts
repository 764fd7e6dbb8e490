import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { memoryWorld } from '../../memory-world.ts';
import { runIn } from '../../program.ts';
import { share } from '../../share.ts';
import { jargonIn } from './forbidden-words.ts';
import { MISTAKES } from './mistakes.ts';

const RECORDS = new URL('records/', import.meta.url);
const FILE = 'r.yaml';

function bytesOf(file: string): Uint8Array {
  return new Uint8Array(readFileSync(new URL(file, RECORDS)));
}

interface Said {
  readonly code: string;
  readonly line?: number;
  readonly column?: number;
  readonly message: string;
  readonly fix: string;
  readonly fixable: boolean;
}

/** What is said of a record, and what is left of it, with `--fix` or without. */
async function said(bytes: Uint8Array, ...options: readonly string[]) {
  const world = memoryWorld({ [FILE]: bytes });
  const { exit, out } = await runIn(world, ['validate', ...options, FILE, '--format', 'json']);
  const all = problemsIn(JSON.parse(new TextDecoder().decode(out)));
  return { exit, first: all[0], all, left: textOf(await world.readFile(FILE)) };
}

/** Compared as texts, bytes take no time. */
function textOf(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('latin1');
}

function problemsIn(report: { findings: readonly Said[] }): readonly Said[] {
  return report.findings;
}

/** Letters and digits, as runs: a repair may not lose or change one that is no value. */
function wordsOf(bytes: Uint8Array): readonly string[] {
  return new TextDecoder()
    .decode(bytes)
    .replace(/\p{Cf}/gu, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
    .sort();
}

const FIXED = MISTAKES.filter(({ isFixed }) => isFixed);
/** What a repair writes in the place of a value: a level, a date, a number, a key; the key that a point needs; a number less. */
const VALUES = /^(?:code-fence|unknown|level|look|bad|key-below|next-on|number-in|points-as|wrong-shape)/;

/** The first record of each code and each sixth one are repaired; the soak repairs all of them. */
const REPAIRED = FIXED.filter(
  ({ code }, i) => i % share(6, 1) === 0 || FIXED.findIndex((other) => other.code === code) === i,
);
/** Of how many repaired records one is repaired a second time, which changes nothing. */
const AGAIN = share(3, 1);

describe(`${MISTAKES.length} mistakes of authors, ${FIXED.length} of them repaired by --fix`, () => {
  test('every record of the collection is in the table, and no other', () => {
    expect(readdirSync(RECORDS).sort()).toEqual(MISTAKES.map(({ file }) => file));
    expect(MISTAKES.length).toBeGreaterThanOrEqual(300);
    expect(FIXED.length / MISTAKES.length).toBeGreaterThan(0.55);
  });

  test.each(MISTAKES)('$file is $code at $line:$column', async ({ file, code, line, column, isFixed }) => {
    const bytes = bytesOf(file);
    const { exit, first, all, left } = await said(bytes, ...(isFixed ? [] : ['--fix']));
    expect(left, 'a record that is left to its author').toBe(textOf(bytes));
    expect({ exit, code: first?.code, line: first?.line, column: first?.column }).toEqual({
      exit: 1,
      code,
      line,
      column,
    });
    expect(jargonIn(first?.message ?? '')).toEqual([]);
    expect(jargonIn(first?.fix ?? '')).toEqual([]);
    expect(first?.fix).toMatch(/\w.*[.?]$/s);
    expect(first?.fixable).toBe(isFixed);
    expect(all.length).toBeLessThanOrEqual(code === 'not-inline' ? 2 : 1);
  });

  test.each(REPAIRED.map((mistake, i) => ({ ...mistake, i })))(
    '$file is repaired',
    async ({ file, code, i }) => {
      const world = memoryWorld({ [FILE]: bytesOf(file) });
      const first = await runIn(world, ['validate', '--fix', FILE]);
      expect(first.talk).toContain('repaired');
      expect(first.exit).toBe(0);
      const repaired = await world.readFile(FILE);
      if (!VALUES.test(code) && code !== 'not-utf8')
        expect(wordsOf(repaired)).toEqual(wordsOf(bytesOf(file)));
      if (i % AGAIN !== 0) return;
      const second = await said(repaired, '--fix');
      expect([second.exit, second.left]).toEqual([0, textOf(repaired)]);
    },
  );
});
