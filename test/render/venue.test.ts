import { expect, test } from 'vitest';
import { runInMemory } from '../program.ts';
import { SMALL_RECORD } from '../small-record.ts';

const POLICY =
  'policy: { name: House Rules, levels: [{ name: Open, statement: For all. }, { name: Closed, statement: For few. }] }\n';

test.each([
  ['White', 'Amber', {}],
  ['Open', 'Closed', { 'opsg.yaml': POLICY }],
] as const)(
  'a venue is below the title, in the words of its readers: %s and %s',
  async (low, high, settings) => {
    const venue = `venue: { text: Salt cellar & Room 3, classification: ${high}, wording: { ${low}: By telephone } }\n`;
    const files = { 'r.yaml': `${SMALL_RECORD.replace('White', low)}${venue}`, ...settings };
    const argv = ['render', 'r.yaml', '-a', 'all', '-f', 'md,html,docx'];
    const { exit, talk, written } = await runInMemory(argv, files);
    expect(exit, talk).toBe(0);
    const textOf = (name: string) => new TextDecoder().decode(written.get(name));
    const [page] = [...written.keys()].filter((name) => name.includes(low) && name.endsWith('.md'));
    expect(textOf(page ?? '')).toMatch(/^# .*\n\nBy telephone\n\n/m);
    const [inner] = [...written.keys()].filter((name) => name.includes(high) && name.endsWith('.html'));
    expect(textOf(inner ?? '')).toMatch(
      /<\/h1>\n<p class="venue"><strong class="portion">\(\w+\)<\/strong> Salt cellar &amp; Room 3<\/p>/,
    );
    const redacted = await runInMemory(['redact', 'r.yaml', '-a', low, '-o', '-'], files);
    expect(new TextDecoder().decode(redacted.out)).toContain('\nvenue: By telephone\n');
  },
);

test('a full stop after a venue is a slip of a title', async () => {
  const files = { 'r.yaml': `${SMALL_RECORD}venue: "Room 3:"\n` };
  const { talk } = await runInMemory(['validate', 'r.yaml'], files);
  expect(talk).toContain('title-punctuation');
});
