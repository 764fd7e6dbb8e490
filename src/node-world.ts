import { randomBytes } from 'node:crypto';
import { mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, isAbsolute, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { EntryKind, NewFile, World } from './world.ts';

/** The folder of the installed package: this file stands in `src/` or in `dist/`, one below it. */
const PACKAGE = fileURLToPath(new URL('..', import.meta.url));
const FONT_PACKAGE = '@expo-google-fonts/source-sans-3';

/** The real machine. The only file that touches disk, clock and processes. */
export function nodeWorld(workingFolder = process.cwd()): World {
  const absolute = (path: string) => resolve(workingFolder, path);
  return {
    env: process.env,
    workingFolder,
    shortName: (path) => shortName(path, workingFolder),
    kindOf: (path) => kindOf(absolute(path)),
    readFile: (path) => readFile(absolute(path)),
    readStandardInput,
    glob: (pattern) => glob(pattern, workingFolder),
    writeFiles: (files) => writeFiles(files.map(({ path, bytes }) => ({ path: absolute(path), bytes }))),
    readPackaged: (name) => readFile(resolve(PACKAGE, name)),
    readFont: (name) => readFile(createRequire(import.meta.url).resolve(`${FONT_PACKAGE}/${name}`)),
  };
}

function shortName(path: string, folder: string): string {
  const below = relative(folder, path);
  return below.startsWith('..') || isAbsolute(below) ? path : below.replaceAll('\\', '/');
}

async function kindOf(path: string): Promise<EntryKind> {
  try {
    const found = await stat(path);
    return found.isDirectory() ? 'folder' : 'file';
  } catch (thrown) {
    if (isNothing(thrown)) return 'nothing';
    throw thrown;
  }
}

function isNothing(thrown: unknown): boolean {
  return (
    thrown instanceof Error && 'code' in thrown && (thrown.code === 'ENOENT' || thrown.code === 'ENOTDIR')
  );
}

async function readStandardInput(): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk);
  return Buffer.concat(chunks);
}

async function glob(pattern: string, cwd: string): Promise<readonly string[]> {
  const { glob: find } = await import('tinyglobby');
  const found = await find(pattern.replaceAll('\\', '/'), { cwd, dot: false, expandDirectories: false });
  return found.map((file) => shortName(resolve(cwd, file), cwd)).sort();
}

/** Stages every file beside its target, then renames them all: a failure before the first rename changes nothing. */
async function writeFiles(files: readonly NewFile[]): Promise<void> {
  const staged = files.map(({ path, bytes }) => ({ path, bytes, temporary: `${path}.${suffix()}.tmp` }));
  try {
    for (const { path, bytes, temporary } of staged) {
      await mkdir(dirname(path), { recursive: true });
      await writeFile(temporary, bytes, { flag: 'wx', flush: true });
    }
    for (const { path, temporary } of staged) await rename(temporary, path);
  } catch (thrown) {
    await Promise.all(staged.map(({ temporary }) => rm(temporary, { force: true })));
    throw thrown;
  }
}

function suffix(): string {
  return randomBytes(4).toString('hex');
}
