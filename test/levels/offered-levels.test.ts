import { describe, expect, test } from 'vitest';
import { runInMemory } from '../program.ts';
import { recordWithPoints } from '../rules/checking.ts';

const HOUSE =
  'policy: { name: House Rules, levels: [{ name: Everyone, statement: For all. }, { name: Part 2, statement: For some. }, { name: Closed, statement: For few. }] }\n';
const POLICIES = [
  ['White', 'Amber', 'White, Green, Amber or Red', {}],
  ['Everyone', 'Closed', 'Everyone, Part 2 or Closed', { 'opsg.yaml': HOUSE }],
] as const;

/** What an author typed in place of a level, and what is said of it to everyone. */
const SLIPS = (high: string): readonly (readonly [string, string])[] => [
  ['- text: It was.\n  classification:', 'no-level'],
  ['- text: It was.\n  classification: Nonsense', 'unknown-level'],
  [`- text: It was.\n  classification: ${high.slice(0, -1)}`, 'unknown-level'],
  [`- text: It was.\n  classification: ${high.toLowerCase()}`, 'level-in-other-case'],
  [`- ${high.toUpperCase()}: It was.`, 'level-in-line'],
];

describe.each(POLICIES)('under a policy from %s to %s', (low, high, offered, settings) => {
  test.each(SLIPS(high))(
    '%j: everyone is offered all levels, and not the one that was typed',
    async (points, code) => {
      const record = recordWithPoints(`- There is one.\n${points}`).replace(': White', `: ${low}`);
      const said = async (...argv: string[]) => {
        const run = await runInMemory(['validate', 'r.yaml', ...argv], { 'r.yaml': record, ...settings });
        return `${run.talk}${new TextDecoder().decode(run.out)}`.replace(/\s+/g, ' ');
      };
      for (const argv of [
        ['--disclose', low],
        ['--disclose', low, '--format', 'json'],
      ]) {
        const text = await said(...argv);
        expect(text).toContain(code);
        expect(text).toContain(offered);
        expect(text.replaceAll(offered, '')).not.toMatch(new RegExp(`${high.slice(0, -1)}|nonsense`, 'i'));
      }
    },
  );
});
