import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { WORKSPACE_KEYS } from '../../src/record/workspace-keys.ts';

const README = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
const SETTINGS = README.slice(README.indexOf('\n## Another committee\n'));
const KEYS = Object.entries(WORKSPACE_KEYS).flatMap(([part, keys]) =>
  Object.keys(keys).map((key) => [part, key] as const),
);

test('there are settings to describe', () => expect(KEYS.length).toBeGreaterThan(30));

test.each(KEYS)('of %s, the README describes %s', (_, key) => {
  expect(SETTINGS).toMatch(
    new RegExp(`\`${key}\`|^ *(?:- )?(?:# )?${key}: |[{,] ${key}: |^\\|? *${key}:$`, 'm'),
  );
});
