import { readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { withRuleTable } from '../src/report/rule-table.ts';
import { RULE_CODES } from '../src/rules/rules.ts';

const README = new URL('../README.md', import.meta.url);
/** `npm run readme` runs this test in a mode of its own, in which it writes what it otherwise compares. */
const IS_UPDATE = process.env['MODE'] === 'update';

test('the table of rules in the README is the one that the program makes', () => {
  const text = readFileSync(README, 'utf8');
  if (IS_UPDATE) writeFileSync(README, withRuleTable(text));
  const now = readFileSync(README, 'utf8');
  expect(now, 'run npm run readme').toBe(withRuleTable(now));
  const rows = now.match(/^\| `[a-z-]+` \| .* \| (error|warning) \|$/gm) ?? [];
  expect(rows).toHaveLength(RULE_CODES.length);
});

test('only what stands between the marks is changed', () => {
  const changed = withRuleTable('before\n<!-- rules -->\nold\n<!-- /rules -->\nafter\n');
  expect(changed).toMatch(/^before\n<!-- rules -->\n\| code \|[\s\S]*\|\n<!-- \/rules -->\nafter\n$/);
  expect(withRuleTable(changed)).toBe(changed);
  expect(() => withRuleTable('no marks')).toThrow('<!-- rules -->');
});
