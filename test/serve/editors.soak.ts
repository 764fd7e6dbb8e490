import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect } from 'vitest';
import { testWith } from '../instruments.ts';
import { BIN, ENVIRONMENT } from '../program.ts';
import { SMALL_RECORD } from '../small-record.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const CANONICAL = SMALL_RECORD.replace('items:', '\nitems:');
const WITH_MISTAKE = SMALL_RECORD.replace('classification', 'clasification').replace(': 4', ':   4');
const LEVELS = ['White', 'Green', 'Amber', 'Red'];

/** What a script in an editor prints about a record with a mistake. */
function inEditor(editor: string, ...argv: readonly string[]) {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'meetings'));
  writeFileSync(join(folder, 'meetings/a.yaml'), WITH_MISTAKE);
  const env = { ...ENVIRONMENT, HOME: folder, OPSG_NODE: process.execPath, OPSG_BIN: BIN };
  const { stdout, stderr } = spawnSync(editor, argv, { cwd: folder, env, encoding: 'utf8', timeout: 60_000 });
  const answer = /\{.*\}/.exec(stdout)?.[0];
  if (answer === undefined) throw new Error(`${editor} said nothing: ${stderr}`);
  return JSON.parse(answer);
}

/** The set-up of the README in real editors. Debian has them as neovim, and as emacs-nox with elpa-eglot. */
describe('a record in', () => {
  const script = (name: string) => fileURLToPath(new URL(name, import.meta.url));

  testWith('nvim')('Neovim shows its mistake, is repaired, laid out and completed', () => {
    const said = inEditor('nvim', '--headless', '-u', 'NONE', '-i', 'NONE', '-S', script('neovim.lua'));
    expect(said).toEqual({
      found: [{ code: 'unknown-key', line: 4 }],
      text: CANONICAL.trimEnd(),
      labels: LEVELS,
    });
  });

  testWith('emacs')('Emacs shows its mistake, is repaired, laid out and completed', () => {
    const said = inEditor('emacs', '--batch', '-l', script('emacs.el'));
    expect(said).toEqual({ lines: [4], text: CANONICAL, labels: LEVELS });
  });
});
