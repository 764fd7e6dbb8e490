import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fileAtRevision } from '../../src/host/node-git.ts';
import { git } from '../git.ts';
import { temporaryFolder } from '../temporary-folder.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'opsg-git-'));
  mkdirSync(join(folder, 'meetings'));
  git(folder, 'init', '-q');
  for (const text of ['first\r\n', 'second\n']) {
    writeFileSync(join(folder, 'meetings', 'a: b.yaml'), text);
    git(folder, 'add', '.');
    git(folder, 'commit', '-q', '-m', text.trim());
  }
  git(folder, 'tag', 'sent', 'HEAD~1');
  // What would run, or change bytes, if git were asked in another way.
  writeFileSync(join(folder, '.gitattributes'), '* text eol=crlf filter=loud diff=loud\n');
  git(folder, 'config', 'filter.loud.smudge', `touch ${join(folder, 'ran')}`);
  git(folder, 'config', 'diff.loud.textconv', `touch ${join(folder, 'ran')}`);
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

test.each([
  ['HEAD', 'second\n'],
  ['HEAD~1', 'first\r\n'],
  ['sent', 'first\r\n'],
  ['HEAD^{/first}', 'first\r\n'],
  ['no-such', 'revision'],
  ['--help', 'revision'],
  ['-h', 'revision'],
  ['HEAD:meetings', 'revision'],
  ['HEAD HEAD', 'revision'],
  ['sent..HEAD', 'revision'],
  ['', 'revision'],
  ['HEAD\n', 'revision'],
])('a file at revision %j: %j', async (revision, expected) => {
  const found = await fileAtRevision(join(folder, 'meetings', 'a: b.yaml'), revision, process.env);
  expect('bytes' in found ? Buffer.from(found.bytes).toString() : found.missing).toBe(expected);
});

test('what is missing is said', async () => {
  const missing = async (path: string, env: NodeJS.ProcessEnv = process.env) =>
    fileAtRevision(path, 'HEAD', env);
  expect(await missing(join(folder, 'meetings', 'other.yaml'))).toEqual({ missing: 'file' });
  expect(await missing(join(temporaryFolder(), 'a.yaml'))).toEqual({ missing: 'repository' });
  expect(await missing(join(folder, 'a.yaml'), { PATH: '' })).toEqual({ missing: 'git' });
  expect(await missing(join(folder, 'a.yaml'), { PATH: '.:bin' })).toEqual({ missing: 'git' });
  expect(await missing(join(folder, 'none', 'a.yaml'))).toEqual({ missing: 'repository' });
});

test('the repository is that of the file, in a hook of git too', async () => {
  const env = { ...process.env, GIT_DIR: '.git', GIT_INDEX_FILE: '.git/index', GIT_PREFIX: 'other/' };
  const found = await fileAtRevision(join(folder, 'meetings', 'a: b.yaml'), 'HEAD', env);
  expect('bytes' in found && Buffer.from(found.bytes).toString()).toBe('second\n');
});
