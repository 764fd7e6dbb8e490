import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { checkRecord } from '../../src/check/check-records.ts';
import { builtInWorkspace } from '../../src/check/workspaces.ts';
import { recordJsonSchema } from '../../src/record/json-schema.ts';
import type { PartKeys } from '../../src/record/key.ts';
import { RECORD_KEYS } from '../../src/record/keys.ts';
import { recordSchema } from '../../src/record/record.ts';
import { pairOf } from '../noninterference/record-pairs.ts';

const WORKSPACE = { ok: true, value: builtInWorkspace(), warnings: [] } as const;
const README = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
const TERMS = { levels: ['White', 'Amber'], groups: ['OPSG'], kinds: [] };

/** Every key of the table with its part; the keys of a wording are the levels. */
const KEYS = Object.entries(RECORD_KEYS).flatMap(([part, keys]) =>
  Object.keys(keys).map((key) => [part, key] as const),
);

/** A record with one more line in a part of it. */
const WITH_LINE: Readonly<Record<string, (line: string) => string>> = {
  record: (line) => recordOf(`${line}\n`, ''),
  item: (line) => recordOf('', `    ${line}\n`),
  'action entry': (line) => recordOf('', `    actions:\n      - ${line}\n`),
  point: (line) => recordOf('', `    points:\n      - ${line}\n`),
  text: (line) => recordOf(`introduction:\n  ${line}\n`, ''),
  attendance: (line) => recordOf(`attendance:\n  ${line}\n`, ''),
  person: (line) => recordOf(`attendance:\n  Present:\n    - ${line}\n`, ''),
  paper: (line) => recordOf(`papers:\n  - ${line}\n`, ''),
  correction: (line) => recordOf(`corrections:\n  - ${line}\n`, ''),
  'next meeting': (line) => recordOf(`next:\n  - ${line}\n`, ''),
};

function recordOf(head: string, item: string): string {
  return `group: OPSG\nmeeting: 28\ndate: 2020-01-07\nclassification: White\n${head}items:\n  - title: Outages\n${item}`;
}

test('there are keys to try, in each part that an author writes', () => {
  expect(KEYS.length).toBeGreaterThan(25);
  expect([...new Set(KEYS.map(([part]) => part))].sort()).toEqual(Object.keys(WITH_LINE).sort());
});

test.each(KEYS)(
  'of a %s, what reads records, helps editors, corrects slips and explains knows %s',
  (part, key) => {
    expect(recordSchema({ ...TERMS, proseFaults: () => [] }).keys.get(part)).toContain(key);
    expect(keysForEditors().get(part)).toContain(key);
    expect(meantBy(WITH_LINE[part]?.(`${key}x: Words`) ?? '')).toContain(key);
    expect(README).toMatch(new RegExp(`^\\| \`${key}\` \\| [^|]*\\b${part}\\b`, 'm'));
  },
);

/** The keys that the schema for editors offers, by the title of the part. */
function keysForEditors(): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, readonly string[]>();
  const visit = (schema: unknown): void => {
    if (typeof schema !== 'object' || schema === null) return;
    if ('properties' in schema && 'title' in schema)
      found.set(String(schema.title), Object.keys(schema.properties ?? {}));
    Object.values(schema).forEach(visit);
  };
  visit(recordJsonSchema(TERMS));
  const record = found.get('Record of a meeting') ?? [];
  return found.set('record', record);
}

/** The keys that messages say were meant. */
function meantBy(record: string): readonly string[] {
  const checked = checkRecord({ file: 'r.yaml', bytes: new TextEncoder().encode(record) }, WORKSPACE);
  if (checked.ok) return [];
  return checked.problems.flatMap(({ facts }) => ('near' in facts ? [String(facts.near)] : []));
}

/** The keys of a record with their parts, wherever they are: `point owner`. */
function keysIn(part: string, value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap((entry) => keysIn(part, entry));
  if (typeof value !== 'object' || value === null) return [];
  const table: PartKeys = Object.entries<PartKeys>(RECORD_KEYS).find(([name]) => name === part)?.[1] ?? {};
  const others = part === 'attendance' ? 'person' : 'text'; // below a heading are people
  return Object.entries(value).flatMap(([key, inner]) => [
    `${part} ${key}`,
    ...keysIn(table[key]?.of ?? others, inner),
  ]);
}

describe('a key that no example has is not tried', () => {
  const example = readFileSync(new URL('../hostile/every-key.yaml', import.meta.url), 'utf8');
  const pairs = Array.from({ length: 24 }, (_, i) =>
    pairOf({ seed: i + 1, audience: 1, size: 6, meeting: '7', hasNotice: true }),
  );
  const made = pairs.flatMap(({ records }) => records.map(({ yaml }) => yaml));
  const [inExample, inMade] = [[example], made].map(
    (texts) => new Set(texts.flatMap((text) => keysIn('record', parse(text, { schema: 'failsafe' })))),
  );
  test.each(KEYS)('of a %s: %s', (part, key) => {
    expect(inExample, 'test/hostile/every-key.yaml').toContain(`${part} ${key}`);
    expect(inMade, 'the records of test/noninterference').toContain(`${part} ${key}`);
  });
});
