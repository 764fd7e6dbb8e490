import { expect, test } from 'vitest';
import { builtInWorkspace } from '../../src/check/workspaces.ts';
import { readMarkdown } from '../../src/import/markdown-source.ts';
import { levelInName } from '../../src/import/title.ts';
import { understand } from '../../src/import/understand.ts';

const workspace = builtInWorkspace();
const { policy } = workspace;
const HEAD = 'This document is classified as **White**.\n\n# OPSG Meeting 12 on 7 January 2020\n\n';
const bytesOf = (text: string) => new TextEncoder().encode(text);

async function importOf(text: string, file = 'minutes.md') {
  const read = await readMarkdown(file, bytesOf(`${HEAD}- **4. Outages:** None.\n\n${text}\n`));
  if (!read.ok) throw new Error('not read');
  const result = understand(read.value, workspace, { file });
  if ('trouble' in result) throw new Error(result.trouble.why);
  return {
    level: result.record.level.name,
    said: result.findings.map(({ sentence }) => sentence).join('\n'),
  };
}

test.each([
  ['OPSG_28-Headlines-Amber.pdf', 'Amber'],
  ['old/OPSG 28 (Amber).docx', 'Amber'],
  ['OPSG_28-AMBER-v2.docx', 'Amber'],
  ['OPSG 28 Amber draft 3.docx', 'Amber'],
  ['AMBER OPSG 28.docx', 'Amber'],
  ['OPSG_28-Headlines-Red.md', 'Red'],
  ['OPSG_28-Headlines-White.md', 'White'],
  ['Amber/opsg-28.md', undefined],
  ['Green-Energy-Group-12.docx', undefined],
  ['OPSG_28-Amberley.docx', undefined],
  ['opsg-28.md', undefined],
])('the level in the name of %s', (file, level) => {
  expect(levelInName(file, policy)?.name).toBe(level);
});

test('a level of several words, as names of files have it', () => {
  const [lowest] = policy.levels;
  const levelOf = (name: string, rank: number) => ({ ...lowest, name, rank });
  const other = {
    ...policy,
    levels: [levelOf('Open', 0), levelOf('Part 2', 1), levelOf('TLP:RED', 2)] as const,
  };
  expect(levelInName('EXWG_12-Headlines-Part-2.docx', other)?.name).toBe('Part 2');
  expect(levelInName('EXWG_12-Headlines-TLP-RED.docx', other)?.name).toBe('TLP:RED');
});

test('a document that says White, and whose name says Amber, is Amber', async () => {
  const { level, said } = await importOf('All is well.', 'OPSG_12-Headlines-Amber.md');
  expect(level).toBe('Amber');
  expect(said).toContain('Amber is in the name of the file');
});

test.each([
  ['The programme was reported at Amber last month.', 'Amber'],
  ['Members were reminded of their duty of confidentiality.', 'confidentiality'],
  ['The paper was given to the Panel in confidence by its author last week.', 'in confidence'],
])('what is taken for ordinary words is said: %s', async (text, words) => {
  const { level, said } = await importOf(text);
  expect(level).toBe('White');
  expect(said).toContain(`“${words}” is named, and taken for ordinary words`);
});

test('nothing is said where nothing is named', async () => {
  expect((await importOf('Amber Jones spoke of her giraffe.')).said).toBe('');
});
