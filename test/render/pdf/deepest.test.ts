import { describe, expect, test } from 'vitest';
import { HIGHEST_LIMITS } from '../../../src/base/limits.ts';
import { runInMemory, spawnProgram } from '../../program.ts';
import { temporaryFolder } from '../../temporary-folder.ts';

/** Every limit as high as `opsg.yaml` may set it. */
const RAISED = `limits:\n${Object.entries(HIGHEST_LIMITS)
  .map(([name, value]) => `  ${name}: ${value}\n`)
  .join('')}rules: { point-too-long: off }\n`;
const HEAD = 'group: OPSG\nmeeting: 28\ndate: 2020-01-07\nclassification: White\n';

/** How deep items can stand inside each other: each is a list and a map, and so is its point. */
const ITEMS = Math.floor((HIGHEST_LIMITS.yamlDepth - 4) / 2);
const MARKS = HIGHEST_LIMITS.markdownDepth;

/** A long word inside this many emphases, each inside the other. */
function nested(depth: number): string {
  const signs = Array.from({ length: depth }, (_, i) => (i % 2 === 0 ? '*' : '**'));
  const opened = signs.map((sign) => `${sign}a `).join('');
  const closed = signs.reverse().map((sign) => ` a${sign}`);
  return `${opened}[${'x'.repeat(40)}](https://example.org)${closed.join('')}`;
}

/** Items inside each other, each with an action whose words are marked that deep. */
function record(items: number, marks: number): string {
  const lines = Array.from({ length: items }, (_, i) => {
    const item = ['items:', '  - title: A part', '    points:', `      - action: B ${nested(marks)}`];
    return item.map((line) => `${'    '.repeat(i)}${line}\n`).join('');
  });
  return `${HEAD}${lines.join('')}`;
}

const files = (text: string) => ({ 'r.yaml': text, 'opsg.yaml': RAISED });

describe('the PDF engine in this process', () => {
  test('prints the deepest record that any limits allow; a crash would end the program', () => {
    const folder = temporaryFolder(files(record(ITEMS, MARKS - 1)));
    const { exit, talk } = spawnProgram(['render', 'r.yaml', '--format', 'pdf'], folder);
    expect([exit, talk]).toEqual([0, expect.stringContaining('Wrote 1 document')]);
  });

  test.each([
    [ITEMS, MARKS, 'prose-too-deep'],
    [ITEMS + 1, MARKS - 1, 'yaml-too-deep'],
  ])('never sees a deeper one: %i items inside each other, %i marks', async (items, marks, code) => {
    const { exit, talk } = await runInMemory(['render', 'r.yaml', '-f', 'pdf'], files(record(items, marks)));
    expect([exit, talk]).toEqual([1, expect.stringContaining(code)]);
  });
});
