import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Key, PartKeys } from '../../src/record/key.ts';
import {
  exampleOf,
  type PartExamples,
  RECORD_EXAMPLES,
  WORKSPACE_EXAMPLES,
} from '../../src/record/key-examples.ts';
import { RECORD_KEYS } from '../../src/record/keys.ts';
import { knownKeys } from '../../src/record/known-keys.ts';
import { WORKSPACE_KEYS } from '../../src/record/workspace-keys.ts';
import { allKeys, keyExplanation } from '../../src/report/key-explanation.ts';
import { runInMemory } from '../program.ts';

const FONT = readFileSync(new URL('../../node_modules/dejavu-fonts-ttf/ttf/DejaVuSans.ttf', import.meta.url));
const FILES = {
  'NotoSansSC-Regular.otf': FONT,
  'logo.svg': readFileSync(new URL('../example/logo.svg', import.meta.url)),
};
const NEEDED = {
  group: 'group: OPSG\n',
  date: 'date: 2020-01-07\n',
  classification: 'classification: White\n',
};
const ITEMS = 'items:\n  - { title: Outages, text: There were two. }\n';

function rowsOf(
  tables: Readonly<Record<string, PartKeys>>,
  examples: Readonly<Record<string, PartExamples>>,
) {
  return Object.entries(tables).flatMap(([part, keys]) =>
    Object.entries<Key>(keys).map(([name, key]) => {
      const its = examples[part];
      return [`${part}: ${name}`, name, key, (its && exampleOf(its, name)) ?? ''] as const;
    }),
  );
}

/** Grounds that records of this folder can name. */
const GROUNDS = exampleOf(WORKSPACE_EXAMPLES['opsg.yaml'], 'notice') ?? '';

const OF_RECORD = rowsOf(RECORD_KEYS, RECORD_EXAMPLES);
const OF_WORKSPACE = rowsOf(WORKSPACE_KEYS, WORKSPACE_EXAMPLES);

/** A whole record with the example in it. */
function recordWith(example: string, meeting: number): string {
  const whole = /^(?:points|actions):/.test(example)
    ? `items:\n  - title: Outages\n${example.replace(/^/gm, '    ')}`
    : example;
  const lines = Object.entries({ ...NEEDED, meeting: `meeting: ${meeting}\n` });
  const others = lines.filter(([key]) => !new RegExp(`^${key}:`, 'm').test(whole)).map(([, line]) => line);
  return `${others.join('')}${whole}\n${/^items:/m.test(whole) ? '' : ITEMS}`;
}

describe('every key is explained', () => {
  test('and every example is of a key', () => {
    expect(OF_RECORD.length + OF_WORKSPACE.length).toBeGreaterThan(100);
    expect(new Set(allKeys())).toEqual(knownKeys());
    const tables = { ...RECORD_EXAMPLES, ...WORKSPACE_EXAMPLES };
    const keys = Object.entries(tables).map(([part, its]) => [part, Object.keys(its.keys)] as const);
    const known = new Map<string, PartKeys>(Object.entries({ ...RECORD_KEYS, ...WORKSPACE_KEYS }));
    for (const [part, names] of keys)
      expect(names.sort(), part).toEqual(Object.keys(known.get(part) ?? {}).sort());
  });

  test.each([...OF_RECORD, ...OF_WORKSPACE])(
    '%s, in words and by an example',
    (_, name, { says = '' }, example) => {
      expect(says).toMatch(/\w.*\.$/);
      expect(example).toMatch(new RegExp(`\\b${name}:`));
      expect(keyExplanation(name)).toContain(says);
    },
  );

  test('by examples of records that are good', async () => {
    const records = OF_RECORD.map(([, , , example], i) => [`m/${i}.yaml`, recordWith(example, 100 + 10 * i)]);
    const { exit, talk } = await runInMemory(['validate', 'm', '--disclose', 'all'], {
      'm/opsg.yaml': `${GROUNDS}\n`,
      ...Object.fromEntries(records),
    });
    expect(exit, talk).toBe(0);
  });

  test('by examples of opsg.yaml that are good', async () => {
    const files = OF_WORKSPACE.flatMap(([, , , example], i) => {
      const level = /\bname: Open\b/.test(example) ? 'Open' : 'White';
      const all = {
        ...FILES,
        'opsg.yaml': `${example}\n`,
        'r.yaml': recordWith(`classification: ${level}`, 100 + 10 * i),
      };
      return Object.entries(all).map(([name, content]) => [`m/${i}/${name}`, content] as const);
    });
    const { exit, talk } = await runInMemory(
      ['validate', 'm/*/r.yaml', '--disclose', 'all'],
      Object.fromEntries(files),
    );
    expect(exit, talk).toBe(0);
    expect(talk).toContain(`${OF_WORKSPACE.length} records`);
  });
});

describe('opsg explain KEY', () => {
  test.each([
    ['portionMarks', ['In opsg.yaml: ', 'May be: shown, none.\nBuilt in: shown.', '  portionMarks: none\n']],
    ['records', ['below limits', 'Built in: 1000. The highest: 10000.']],
    ['attendance', ['In a record: Who was there', '  attendance:\n    Chair: Sam Example\n']],
    [
      'classification',
      ['In a record (needed)', 'In an item: ', 'In a point, an action of an earlier meeting, a paper,'],
    ],
  ])('%s says what it is, what it may be, and how it is written', async (key, expected) => {
    const { exit, out, talk } = await runInMemory(['explain', key], {});
    expect([exit, talk]).toEqual([0, '']);
    for (const words of expected) expect(new TextDecoder().decode(out)).toContain(words);
  });

  test.each([
    ['portionmark', 'Did you mean portionMarks?'],
    ['deadline', 'Did you mean due?'],
    ['constructor', 'opsg explain lists all codes and keys.'],
  ])('of %s says what was meant', async (key, advice) => {
    const { exit, talk } = await runInMemory(['explain', key], {});
    expect(exit).toBe(2);
    expect(talk).toContain(advice);
  });
});
