import { expect, test } from 'vitest';
import { runInMemory } from '../program.ts';
import { SMALL_RECORD } from '../small-record.ts';

const points = (...lines: readonly string[]) =>
  SMALL_RECORD.replace(/ {4}text: .*\n/, `    points:\n${lines.map((line) => `      - ${line}\n`).join('')}`);
const ACTIONS = points(
  '{ action: Send the plan., id: 28.3, owner: DCC }',
  '{ action: Ask for less., id: 28.10, owner: DCC, classification: Amber, wording: { White: Work was given out. } }',
);

test('an action is printed with its id, for readers who may see the action', async () => {
  const files = { 'r.yaml': ACTIONS };
  const { exit, talk, written } = await runInMemory(['render', 'r.yaml', '-a', 'all', '-f', 'md'], files);
  expect(exit, talk).toBe(0);
  const [white = '', amber = ''] = [...written].flatMap(([name, bytes]) =>
    name.endsWith('.md') ? [new TextDecoder().decode(bytes).replaceAll('\u00A0', ' ')] : [],
  );
  expect(white).toContain('**Action 28.3 for DCC:** Send the plan.\n\nWork was given out.');
  expect(white).not.toContain('28.10');
  expect(amber).toContain('**Action 28.10 for DCC:** Ask for less.');
  const redacted = await runInMemory(['redact', 'r.yaml', '-a', 'White', '-o', '-'], files);
  expect(new TextDecoder().decode(redacted.out)).toContain('id: 28.3');
});

test.each([
  [
    'duplicate-action-id',
    points('{ action: A plan., id: 28.1, owner: DCC }', '{ action: A report., id: 28.1, owner: DCC }'),
  ],
  ['key-without-action', points('{ decision: A plan., id: 28.1 }')],
])('%s is a problem', async (code, record) => {
  const { exit, talk } = await runInMemory(['validate', 'r.yaml'], { 'r.yaml': record });
  expect([exit, talk]).toEqual([1, expect.stringContaining(code)]);
});
