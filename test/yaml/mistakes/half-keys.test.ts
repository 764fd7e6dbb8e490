import { describe, expect, test } from 'vitest';
import { checkRecord } from '../../../src/check/check-records.ts';
import { builtInWorkspace } from '../../../src/check/workspaces.ts';
import { findingsOf } from '../../../src/report/finding.ts';
import { fixText } from '../../../src/yaml/fix/fix.ts';
import { recordWithPoints } from '../../rules/checking.ts';

const WORKSPACE = { ok: true, value: builtInWorkspace(), warnings: [] } as const;
const problemsOf = (text: string) => {
  const checked = checkRecord({ file: 'r.yaml', bytes: new TextEncoder().encode(text) }, WORKSPACE);
  return checked.ok ? [] : checked.problems;
};

/** What is above a line that is being typed in the column of its keys. */
const ABOVE = {
  'a line': '- text: The supplier asked for more.',
  'several lines': '- text: The supplier\n    asked for more.',
  'a block': '- text: >-\n    The supplier asked for more.',
  'a decision': '- decision: The OPSG agreed to pay.',
  'another key': '- text: The supplier asked for more.\n  because: commercial',
};
const HALF = ['c', 'class', 'classificatio', 'Class', 'clasification', 'numbr 4'];

describe('a key that is still being typed is never taken for the end of the text above it', () => {
  test.each(Object.entries(ABOVE))('below %s', (_, above) => {
    for (const half of HALF) {
      const text = recordWithPoints(`- The DCC spoke.\n${above}\n  ${half}`);
      const problems = problemsOf(text);
      const codes = problems.map(({ code }) => code);
      expect(codes, half).toContain('text-without-key');
      expect(findingsOf(problems, {})[0]?.fix, half).toMatch(/^If it is to be a key/);
      expect(fixText(text, problemsOf).text, half).toBe(text);
    }
  });
});

test('another word still goes where its text is', () => {
  for (const word of ['outages.', 'outages', 'in Leeds', 'Leeds and York']) {
    const text = recordWithPoints(`- text: The DCC reported two\n  ${word}`);
    expect(problemsOf(text).map(({ code }) => code)).toEqual(['text-too-far-left']);
    expect(fixText(text, problemsOf).text).toContain(`        ${word}\n`);
  }
});
