import { expect, test } from 'vitest';
import { memoryWorld } from '../memory-world.ts';
import { runIn } from '../program.ts';
import { recordWithPoints, saidOf } from './checking.ts';

const WHY = '# opsg: allow label-in-prose because it is the status of a milestone';
const ALLOWED = `${WHY}\n- "Status: Red"`;
const LOOK = 'error label-in-prose: Status: Red';

test.each([
  ['with a reason, above', ALLOWED, []],
  ['with a reason, on its line', `- "Status: Red"   ${WHY}`, []],
  [
    'without a reason',
    '# opsg: allow label-in-prose\n- "Status: Red"',
    ['error allowance-without-reason: # opsg: allow label-in-prose', LOOK],
  ],
  ['for another line', `${ALLOWED}\n- "Status: Red"`, [LOOK]],
  ['where there is none', `${WHY}\n- The DCC reported two outages.`, [`warning unused-allowance: ${WHY}`]],
  [
    'for a rule of its own alone',
    `${WHY}\n- { text: It rose., classification: amber }`,
    ['error level-in-other-case: amber'],
  ],
])('a label in a text is allowed %s', async (_, points, said) => {
  expect(await saidOf(recordWithPoints(points))).toEqual(said);
});

test('the redaction log repeats the reason, and a redacted record allows it again', async () => {
  const world = memoryWorld({ 'r.yaml': recordWithPoints(ALLOWED) });
  const rendered = await runIn(world, ['render', 'r.yaml', '--format', 'md', '--redaction-log', 'log.yaml']);
  expect(rendered.exit).toBe(0);
  const log = new TextDecoder().decode(await world.readFile('log.yaml'));
  expect(log).toContain('reason: it is the status of a milestone');
  expect(log).toMatch(/^# Red:/);
  const redacted = await runIn(world, ['redact', 'r.yaml', '--audience', 'White', '--out', 'w.yaml']);
  expect(redacted.exit).toBe(0);
  expect((await runIn(world, ['validate', 'w.yaml'])).exit).toBe(0);
});

test('no opsg.yaml can turn the rule off', async () => {
  const said = await saidOf(recordWithPoints('- It rose.'), undefined, 'rules: { label-in-prose: off }\n');
  expect(said).toEqual(['error rule-is-fixed: label-in-prose']);
});
