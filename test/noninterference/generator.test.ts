import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { brokenPair } from './broken-pairs.ts';
import { programSources } from './leak-builder.ts';
import { WITHOUT_INSPECT } from './leaks/change.ts';
import { DEAD_GUARDS } from './leaks/dead-guards.ts';
import { patched } from './leaks/patch.ts';
import { SEEDED_LEAKS } from './leaks/seeded-leaks.ts';
import { printYaml } from './print-yaml.ts';
import { randomFrom } from './random.ts';
import { dataOf } from './record-data.ts';
import { pairOf } from './record-pairs.ts';
import { seenIn, worldOf } from './runs.ts';

const SEEDS = Array.from({ length: 300 }, (_, i) => i + 1);

describe('the generator', () => {
  test('prints YAML that contains what it was given', () => {
    for (const seed of SEEDS) {
      const { records } = pairOf({ seed, audience: seed % 3, size: 2, meeting: '12' });
      const data = dataOf(records[0].spec, randomFrom(seed));
      const read: unknown = parse(printYaml(data, randomFrom(seed)), { schema: 'failsafe' });
      expect(asOneLine(read)).toEqual(asOneLine(data));
    }
  });

  test('makes the same pair from the same seed, and another from another', () => {
    const yaml = (seed: number) => JSON.stringify(pairOf({ seed, audience: 0, size: 2, meeting: '12' }));
    expect(yaml(7)).toBe(yaml(7));
    expect(yaml(7)).not.toBe(yaml(8));
  });

  test('breaks both records of a pair in texts of the same shape', () => {
    for (const seed of SEEDS) {
      const [a, b] = brokenPair(seed).files.map((file) => Buffer.from(file).toString('latin1').split('\n'));
      expect(a?.length).toBe(b?.length);
    }
  });
});

test('what is compared of a run is all that it wrote, its manifest too', async () => {
  const { records } = pairOf({ seed: 1, audience: 0, size: 1, meeting: '12' });
  const { files } = await seenIn(worldOf({ 'r.yaml': records[0].yaml }), ['render', 'r.yaml', '-f', 'md']);
  expect([...files.keys()].map((path) => path.replace(/^.*\/(?=out\/)/, ''))).toEqual([
    expect.stringMatching(/^out\/White\/EX[PW]G_12-Headlines-White(?:-Draft)?\.md$/),
    'out/.opsg/White/manifest.json',
  ]);
});

describe('the leaks for the soak', () => {
  test('are at least forty', () => expect(SEEDED_LEAKS.length).toBeGreaterThanOrEqual(40));

  test('can still be put into the program as it is today', () => {
    const all = [...SEEDED_LEAKS, ...DEAD_GUARDS, { name: 'no inspect', changes: [WITHOUT_INSPECT] }];
    expect(
      all.flatMap(({ name, changes }) => failureOf(name, () => patched(programSources(), changes))),
    ).toEqual([]);
  });

  test('find their places however lines are broken and functions are called, and say so where they find none', () => {
    const sources = new Map([
      ['src/a.ts', 'export function f(\n  a: number,\n) {\n  return g(\n    a,\n  );\n}\n'],
    ]);
    const put = (within: string, find: string) =>
      patched(sources, [{ within, find, put: 'b' }]).get('src/a.ts');
    expect(put('f', 'g(a)')).toBe('export function f(\n  a: number,\n) {\n  return b;\n}\n');
    expect(put('f', '')).toContain(') {\nb  return g(');
    expect(put('renamed', 'return g(a);')).toBe('export function f(\n  a: number,\n) {\n  b\n}\n');
    expect(() => put('h', 'g(a)')).toThrow('Nothing is called h any more');
    expect(() => put('f', 'h(a)')).toThrow('f (src/a.ts) has this no more');
    expect(() => put('f', 'a')).toThrow('has this 2 times');
  });
});

function failureOf(name: string, act: () => unknown): readonly string[] {
  try {
    act();
    return [];
  } catch (thrown) {
    return [`${name}: ${thrown instanceof Error ? thrown.message : thrown}`];
  }
}

/** Texts with every white space as one blank: where a line ends in YAML is a matter of style. */
function asOneLine(value: unknown): unknown {
  return JSON.parse(
    JSON.stringify(value, (_, part) =>
      typeof part === 'string' ? part.split(/\s+/).join(' ').trim() : part,
    ),
  );
}
