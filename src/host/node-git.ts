import { spawn } from 'node:child_process';
import { statSync } from 'node:fs';
import { basename, delimiter, dirname, isAbsolute, join } from 'node:path';
import type { FileAtRevision } from './world.ts';

/** More than any record has. */
const MOST_BYTES = 16 * 1024 * 1024;

/** Nothing is asked of a person or fetched from elsewhere, and nothing in a repository is changed. */
const QUIET = { GIT_TERMINAL_PROMPT: '0', GIT_NO_LAZY_FETCH: '1', GIT_OPTIONAL_LOCKS: '0', LC_ALL: 'C' };

/** What git tells its hooks of the repository that they run for, by paths that count from another folder. */
const OF_HOOKS = {
  GIT_DIR: undefined,
  GIT_WORK_TREE: undefined,
  GIT_INDEX_FILE: undefined,
  GIT_PREFIX: undefined,
};

/**
 * The bytes of a file as git keeps them at a revision: without filters, hooks, pager and attributes. A revision that
 * begins with a hyphen would be an option, and one with a colon would name another file, so git is not asked.
 */
export async function fileAtRevision(
  path: string,
  revision: string,
  env: NodeJS.ProcessEnv,
): Promise<FileAtRevision> {
  const git = programOnPath('git', env);
  if (git === undefined) return { missing: 'git' };
  const ask = (...words: readonly string[]) => asked(git, words, dirname(path), env);
  if ((await ask('rev-parse', '--is-inside-work-tree')) === undefined) return { missing: 'repository' };
  if (/^-|[\0\n]|:(?!.*\})/.test(revision)) return { missing: 'revision' };
  const commit = await ask('rev-parse', '--verify', '--quiet', `${revision}^{commit}`);
  const name = commit && new TextDecoder().decode(commit).trim();
  if (!name || !/^[0-9a-f]{40,64}$/.test(name)) return { missing: 'revision' };
  const bytes = await ask('cat-file', 'blob', `${name}:./${basename(path)}`);
  return bytes ? { bytes } : { missing: 'file' };
}

/** A program by its name, in a folder that PATH names in full: never in the working folder, where anything could be. */
function programOnPath(name: string, env: NodeJS.ProcessEnv): string | undefined {
  const key = Object.keys(env).find((each) => each.toUpperCase() === 'PATH') ?? 'PATH';
  const endings = process.platform === 'win32' ? ['.exe'] : [''];
  const folders = (env[key] ?? '').split(delimiter).filter((folder) => isAbsolute(folder));
  const files = folders.flatMap((folder) => endings.map((ending) => join(folder, name + ending)));
  return files.find((file) => statSync(file, { throwIfNoEntry: false })?.isFile());
}

/** What git prints, or nothing where it fails. What it says about that is in other words and can quote. */
function asked(
  git: string,
  words: readonly string[],
  cwd: string,
  env: NodeJS.ProcessEnv,
): Promise<Uint8Array | undefined> {
  return new Promise((resolve) => {
    const child = spawn(git, ['--no-pager', ...words], {
      cwd,
      env: { ...env, ...OF_HOOKS, ...QUIET },
      stdio: ['ignore', 'pipe', 'ignore'],
      windowsHide: true,
    });
    const chunks: Uint8Array[] = [];
    let length = 0;
    child.stdout.on('data', (chunk: Uint8Array) => {
      chunks.push(chunk);
      length += chunk.length;
      if (length > MOST_BYTES) child.kill();
    });
    child.on('error', () => resolve(undefined));
    child.on('close', (exit) => resolve(exit === 0 ? Buffer.concat(chunks) : undefined));
  });
}
