import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { brokenPair } from './broken-pairs.ts';
import { printYaml } from './print-yaml.ts';
import { randomFrom } from './random.ts';
import { dataOf } from './record-data.ts';
import { pairOf } from './record-pairs.ts';
import { seenIn, worldOf } from './runs.ts';
import { type Change, SEEDED_LEAKS, WITHOUT_INSPECT } from './seeded-leaks.ts';

const PROJECT = new URL('../../', import.meta.url);
const SEEDS = Array.from({ length: 300 }, (_, i) => i + 1);

describe('the generator', () => {
  test('prints YAML that holds what it was given', () => {
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
    expect.stringMatching(/^out\/White\/EX[PW]G_12-Headlines-White\.md$/),
    'out/.opsg/White/manifest.json',
  ]);
});

describe('the leaks for the soak', () => {
  test('are at least forty', () => expect(SEEDED_LEAKS.length).toBeGreaterThanOrEqual(40));

  test('can still be put into the program as it is today', () => {
    const all = [...SEEDED_LEAKS, { name: 'no inspect', changes: [WITHOUT_INSPECT] }];
    const lost = all.filter(({ changes }) => !canBeMade(changes));
    expect(lost.map(({ name }) => name)).toEqual([]);
  });
});

/** Whether each change finds its place, once, in the text that those before it leave. */
function canBeMade(changes: readonly Change[]): boolean {
  const texts = new Map<string, string>();
  return changes.every(({ file, find, put }) => {
    const parts = (texts.get(file) ?? readFileSync(new URL(file, PROJECT), 'utf8')).split(find);
    texts.set(file, parts.join(put));
    return parts.length === 2;
  });
}

/** Texts with every white space as one blank: where a line ends in YAML is a matter of style. */
function asOneLine(value: unknown): unknown {
  return JSON.parse(
    JSON.stringify(value, (_, part) =>
      typeof part === 'string' ? part.split(/\s+/).join(' ').trim() : part,
    ),
  );
}
