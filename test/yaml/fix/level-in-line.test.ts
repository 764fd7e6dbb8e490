import { describe, expect, test } from 'vitest';
import { isFixable } from '../../../src/base/problem.ts';
import { checkRecords } from '../../../src/check/check-records.ts';
import { configure } from '../../../src/check/configure.ts';
import { fixRecords } from '../../../src/check/fix-records.ts';
import { parse } from '../../../src/check/parse.ts';
import { keepsPromise } from '../../../src/yaml/fix/promise.ts';
import { memoryWorld } from '../../memory-world.ts';
import { recordWithItems, recordWithPoints } from '../../rules/checking.ts';

const HOUSE = `policy:
  name: House Rules
  levels: [{ name: Open, statement: For all. }, { name: Closed, statement: For members. }]
`;
const house = (record: string) => record.replace('classification: White', 'classification: Open');

/** Lines that name a level where YAML or we read something else than a label. */
const PANEL = [
  '- AMBER: The supplier asked for 4.2 million.',
  '- Amber: the supplier asked for more.',
  '- Ambr: The supplier asked for more.',
  '- [Amber] The supplier asked for more.',
  '- [AMBER]: The supplier asked for more.',
  '- **AMBER**: The supplier asked for more.',
  '- text: The supplier asked for more. Level: Amber',
  '- text: The supplier asked. Classification: to be decided',
  '- text: The supplier asked. clasification: Ambr',
  '- text (Amber): The supplier asked for more.',
  '- The supplier: the level is Amber.',
  '- text: The supplier asked\n  for: more (Amber)',
  '- text: The supplier asked for more.\n  AMBER The offer: refused',
  '- { text: AMBER: The supplier asked for more. }',
  '- “AMBER The supplier asked for more.”',
  '- > 4 million, Amber: the price.',
  '- text: >-\n    The price rose.\n    - classification: Amber\n    It rose again.',
];

describe('a repair never makes prose of a line that names a level', () => {
  test.each(PANEL)('%s', async (points) => {
    await holds({ 'r.yaml': recordWithPoints(points) });
  });

  test.each(PANEL)('under a policy of other names: %s', async (points) => {
    const other = points.replace(/AMBER|Amber|Ambr/g, (name) => (name === 'AMBER' ? 'CLOSED' : 'Closed'));
    await holds({ 'r.yaml': house(recordWithPoints(other)), 'opsg.yaml': HOUSE });
  });

  test('nor in a title', async () => {
    await holds({ 'r.yaml': recordWithItems('- title: AMBER: Contract\n  text: It was signed.') });
  });

  test('the message names the level, and how to write it', async () => {
    const files = { 'r.yaml': recordWithPoints('- AMBER: The supplier asked for 4.2 million.') };
    const [problem] = await problemsOf(files);
    expect([problem?.code, problem?.facts]).toEqual([
      'level-in-line',
      { level: 'Amber', levels: ['White', 'Green', 'Amber', 'Red'] },
    ]);
  });
});

test('a colon in a text that names no level is repaired as before', async () => {
  const world = memoryWorld({ 'r.yaml': recordWithPoints('- The supplier: more.') });
  const mended = await fixRecords(['r.yaml'], world);
  expect(mended.ok && mended.value[0]?.after).toContain('- >-\n');
});

test('repairing it anyway would break the promise of --fix', () => {
  const before = recordWithPoints('- AMBER: The supplier asked for more.');
  const line = 'AMBER: The supplier asked for more.';
  for (const text of [`>-\n        ${line}`, `"${line}"`]) {
    const after = before.replace(line, text);
    expect(after).not.toBe(before);
    expect(keepsPromise(version(before), version(after), [], policy())).toBe(false);
    const other = (record: string) => record.replace('AMBER', 'Harbour');
    expect(keepsPromise(version(other(before)), version(other(after)), [], policy())).toBe(true);
  }
});

async function holds(files: Readonly<Record<string, string>>): Promise<void> {
  const problems = await problemsOf(files);
  expect(problems.filter(({ severity }) => severity === 'error')).not.toEqual([]);
  expect(problems.filter(isFixable).map(({ code }) => code)).toEqual([]);
  const mended = await fixRecords(['r.yaml'], memoryWorld(files));
  expect(mended.ok && mended.value.filter(({ file, after }) => after !== files[file])).toEqual([]);
}

async function problemsOf(files: Readonly<Record<string, string>>) {
  const checked = await checkRecords(['r.yaml'], memoryWorld(files));
  return checked.ok ? checked.warnings : checked.problems;
}

function version(text: string) {
  const parsed = parse('r.yaml', new TextEncoder().encode(text));
  return { text, comments: [], root: parsed.ok ? parsed.value.root : parsed.past?.parsed.root };
}

function policy() {
  const workspace = configure();
  if (!workspace.ok) throw new Error('the built-in workspace is not valid');
  return workspace.value.policy;
}

test.each(['acent: #1b6670', 'policy: { name: House Rules, levels: [Closed }'])(
  'where opsg.yaml cannot be read (%s), nobody advises to make prose of a label',
  async (settings) => {
    const record = house(recordWithPoints('- Closed: the reserve is 3 million.\n- Part 2: the reserve.'));
    const files = { 'r.yaml': record, 'opsg.yaml': settings };
    const problems = await problemsOf(files);
    expect([...new Set(problems.map(({ place }) => place.source.file))]).toEqual(['opsg.yaml']);
    const mended = await fixRecords(['r.yaml'], memoryWorld(files));
    expect(mended.ok && mended.value.filter(({ file }) => file === 'r.yaml')).toEqual([]);
  },
);
