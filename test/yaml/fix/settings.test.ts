import { expect, test } from 'vitest';
import { memoryWorld } from '../../memory-world.ts';
import { runIn } from '../../program.ts';

const RECORD =
  'group: OPSG\nmeeting: 28\ndate: 2020-01-07\nclassification: White\nitems:\n  - title: Alerts\n    text: The DCC: no.\n';
const decode = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

test.each([
  ['look:\n  accent: #1b6670\n', 'look:\n  accent: "#1b6670"\n'],
  ['look:\n  accent: #abcdef\n', 'look:\n  accent: "#abcdef"\n', 1],
  ['look: { accent: #1b6670 }\n', 'look: { accent: "#1b6670" }\n'],
  ['look:\n\torganisation: Example\n', 'look:\n  organisation: Example\n'],
  ['look:\n  organisation: Example: Code\n', 'look:\n  organisation: >-\n    Example: Code\n'],
])('%j beside a record becomes %j, and the record is mended too', async (before, after, exit = 0) => {
  const world = memoryWorld({ 'opsg.yaml': before, 'r.yaml': RECORD });
  const done = await runIn(world, ['validate', '--fix', 'r.yaml']);
  expect(decode(await world.readFile('opsg.yaml'))).toBe(after);
  if (exit === 0) {
    expect(done.talk).toContain('opsg.yaml: 1 mistake repaired.');
    expect(decode(await world.readFile('r.yaml'))).toContain('text: >-');
    expect(done.exit).toBe(0);
  }
});

test('a good opsg.yaml is left to the byte, and a dry run writes nothing', async () => {
  const world = memoryWorld({ 'opsg.yaml': 'look:\n\torganisation: Example\n', 'r.yaml': RECORD });
  await runIn(world, ['validate', '--fix', '--dry-run', 'r.yaml']);
  expect([...world.written.keys()]).toEqual([]);
  const good = memoryWorld({ 'opsg.yaml': 'look: { organisation: Example }\n', 'r.yaml': RECORD });
  await runIn(good, ['validate', '--fix', 'r.yaml']);
  expect([...good.written.keys()]).toEqual(['r.yaml']);
});
