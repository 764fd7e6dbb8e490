import { describe, expect, test } from 'vitest';
import { isFixable } from '../../../src/base/problem.ts';
import { checkRecords } from '../../../src/check/check-records.ts';
import { fixRecords } from '../../../src/check/fix-records.ts';
import { parse } from '../../../src/check/parse.ts';
import { builtInWorkspace } from '../../../src/check/workspaces.ts';
import { keepsPromise } from '../../../src/yaml/fix/promise.ts';
import { memoryWorld } from '../../memory-world.ts';
import { recordWithPoints } from '../../rules/checking.ts';

const NEXT = (line: string) => `${recordWithPoints('- The price rose.')}next:\n  ${line}\n`;

/** Lines on which a key stands with its value after the text of another. */
const KEYS = [
  NEXT('- label: Next Regular Meeting, date: 4th Feb'),
  NEXT('- label: Next Regular Meeting; date: 2020-02-04'),
  NEXT('- label: Next Regular Meeting date: 4th Feb'),
  NEXT('- label: "Next" Meeting, date: 4th Feb'),
  recordWithPoints('- action: Send the plan, owner: DCC'),
  recordWithPoints('- action: Send the plan. due: OPSG_29'),
  recordWithPoints('- action: Send the plan owner: DCC'),
  recordWithPoints('- action: Send the plan – owner: DCC, due: OPSG_29'),
  recordWithPoints('- The price: it rose, text: and fell'),
  recordWithPoints('- The price rose. decision: It is accepted.'),
];

describe('no repair makes prose of a key with its value', () => {
  test.each(KEYS)('%j', async (record) => {
    const world = memoryWorld({ 'r.yaml': record });
    const checked = await checkRecords(['r.yaml'], world);
    expect(checked.ok).toBe(false);
    const mended = await fixRecords(['r.yaml'], world);
    const [after] = mended.ok ? mended.value.map((each) => each.after) : [];
    const isSplit = after !== record;
    if (isSplit) expect(after).toMatch(/^ +(?:owner|date|due|text|decision): /m);
    else expect(checked.ok ? [] : checked.problems.filter(isFixable)).toEqual([]);
    expect(after).not.toContain('>-');
  });
});

test.each([
  '- The supplier: more.',
  '- The text: it is long.',
  '- It was said: the owner: nobody.',
  '- Three topics: text, title and date.',
])('%s is a sentence, and repaired', async (points) => {
  const mended = await fixRecords(['r.yaml'], memoryWorld({ 'r.yaml': recordWithPoints(points) }));
  expect(mended.ok && mended.value[0]?.after).toContain('- >-\n');
});

test('repairing it anyway would break the promise of --fix', () => {
  const { policy } = builtInWorkspace();
  const before = NEXT('- label: Next Meeting, date: 4th Feb');
  const line = 'Next Meeting, date: 4th Feb';
  for (const text of [`>-\n      ${line}`, `"${line}"`]) {
    const keeps = (key: string) => {
      const from = before.replace('date: 4th', key);
      const to = from.replace(line.replace('date: 4th', key), text.replace('date: 4th', key));
      return keepsPromise(version(from), version(to), [], policy);
    };
    expect([keeps('date: 4th'), keeps('seating: 4th')]).toEqual([false, true]);
  }
});

function version(text: string) {
  const parsed = parse('r.yaml', new TextEncoder().encode(text));
  return { text, comments: [], root: parsed.ok ? parsed.value.root : parsed.past?.parsed.root };
}
