import { expect, test } from 'vitest';
import { checkRecord } from '../../../src/check/check-records.ts';
import { builtInWorkspace } from '../../../src/check/workspaces.ts';
import { RECORD_KEYS } from '../../../src/record/keys.ts';
import { fixText } from '../../../src/yaml/fix/fix.ts';
import { recordWithItems, recordWithPoints } from '../../rules/checking.ts';

const WORKSPACE = { ok: true, value: builtInWorkspace(), warnings: [] } as const;
const problemsOf = (text: string) => {
  const checked = checkRecord({ file: 'r.yaml', bytes: new TextEncoder().encode(text) }, WORKSPACE);
  return checked.ok ? [] : checked.problems;
};

test.each([
  ['point', (key: string) => recordWithPoints(`- ${key}: One.`)],
  ['item', (key: string) => recordWithItems(`- number: 4\n  ${key}: One.`)],
] as const)('the key that is said to be meant in a %s is the one that a repair writes', (part, recordOf) => {
  for (const [name, { called = '' }] of Object.entries(RECORD_KEYS[part]))
    for (const given of [name[0]?.toUpperCase() + name.slice(1), name.toUpperCase(), ...called.split(' ')]) {
      const text = recordOf(given);
      const unknown = problemsOf(text).find(({ code }) => code === 'unknown-key');
      if (!unknown || !('near' in unknown.facts)) continue;
      const mended = fixText(text, problemsOf).text;
      if (given.toLowerCase() === name) expect(unknown.facts.near, given).toBe(name);
      if (!mended.includes(`${given}:`)) expect(mended, given).toContain(`${unknown.facts.near}:`);
    }
});
