import { readFileSync } from 'node:fs';
import { expect, test, vi } from 'vitest';
import { runInMemory } from '../program.ts';

const loaded = vi.hoisted((): string[] => []);
vi.mock('../../src/read/html-text.ts', () => {
  loaded.push('HTML');
  return { htmlPassages: () => [] };
});
vi.mock('../../src/read/markdown-text.ts', () => {
  loaded.push('Markdown');
  return { markdownText: () => '' };
});

test.each(['meetings/opsg-28.yaml'])(
  'documents of %s are searched without a parser of HTML or Markdown',
  async (record) => {
    const text = readFileSync(new URL(`../../${record}`, import.meta.url), 'utf8');
    const files = { 'r.yaml': `${text}\nnotes: Nobody may know of these notes.\n` };
    const { exit, written } = await runInMemory(['render', 'r.yaml', '-f', 'md,html,docx'], files);
    expect({ exit, written: written.size }).toEqual({ exit: 0, written: 3 });
    expect(loaded).toEqual([]);
  },
);
