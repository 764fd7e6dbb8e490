import { readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { OMITTABLE } from '../src/levels/placed-text.ts';
import { withTables } from '../src/report/readme-tables.ts';
import { REPORT_FORMATS } from '../src/report/reports.ts';
import { RULE_CODES } from '../src/rules/rules.ts';

const README = new URL('../README.md', import.meta.url);
/** `npm run readme` runs this test in a mode of its own, in which it writes what it otherwise compares. */
const IS_UPDATE = process.env['MODE'] === 'update';

test('the tables of keys and of rules in the README are those that the program makes', () => {
  const text = readFileSync(README, 'utf8');
  if (IS_UPDATE) writeFileSync(README, withTables(text));
  const now = readFileSync(README, 'utf8');
  expect(now, 'run npm run readme').toBe(withTables(now));
  const rows = now.match(/^\| `[a-z-]+` \| .* \| (error|warning|off) \|$/gm) ?? [];
  expect(rows).toHaveLength(RULE_CODES.length);
});

test('only the text between the marks is changed', () => {
  const marks =
    'before\n<!-- keys -->\n<!-- /keys -->\nbetween\n<!-- rules -->\nold\n<!-- /rules -->\nafter\n';
  const changed = withTables(marks);
  expect(changed).toMatch(
    /^before\n<!-- keys -->\n\| key \|[\s\S]*between\n<!-- rules -->\n\| code \|[\s\S]*\|\n<!-- \/rules -->\nafter\n$/,
  );
  expect(withTables(changed)).toBe(changed);
  expect(() => withTables('no marks')).toThrow('<!-- keys -->');
});

test('the README names every report format, and every part that a template can omit', () => {
  const text = readFileSync(README, 'utf8');
  expect(text).toContain(`--format ${REPORT_FORMATS.join('|')}`);
  const [, list = ''] = /^It can omit (.*); never the classification\.?/m.exec(text) ?? [];
  const named = [...list.matchAll(/`(\w+)`/g)].map(([, name]) => name);
  expect(named.sort()).toEqual([...OMITTABLE].sort());
});

test('what starts without being asked never takes opsg from a registry', () => {
  const text = readFileSync(README, 'utf8');
  expect(text).not.toMatch(/npm (?:i|install)(?: -g)? opsg\b/);
  const [, editors = ''] = /^## In your editor\n([\s\S]*?)^## /m.exec(text) ?? [];
  const starts = editors.match(/npx\b.{0,30}/g) ?? [];
  expect(starts.length).toBeGreaterThan(5);
  for (const start of starts) if (start.includes('lsp')) expect(start).toContain('--no');
  expect(editors).toContain('command = "npx"\nargs = ["--no", "opsg", "lsp"]');
});
