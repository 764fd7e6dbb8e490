import { readFile, stat } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { isAbsolute, relative, resolve } from 'node:path';
import { nodeDisk, nodeProcesses } from './node-disk.ts';
import { replaceFiles } from './storage/replace-files.ts';
import type { EntryKind, World } from './world.ts';

/** What every package can be asked for by its name: so the folder is found from sources and from a bundle. */
const PACKAGE = 'opsg/package.json';
const FONT_PACKAGE = '@expo-google-fonts/source-sans-3';

/** The real machine. This file and `node-disk.ts` alone touch disk, clock and processes. */
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
    foldersBelow: (folder) => foldersBelow(absolute(folder)),
    stampOf: (path) => stampOf(absolute(path)),
    watch: async () => (await import('./node-watch.ts')).nodeWatching(),
    show: async (path) => (await import('./node-show.ts')).showFile(absolute(path), process.env),
    disk: nodeDisk,
    processes: nodeProcesses,
    writeFiles: (files) =>
      replaceFiles(
        files.map(({ path, bytes }) => ({ path: absolute(path), bytes })),
        `opsg-${process.pid}`,
        nodeDisk,
      ),
    readPackaged: (name) => readFile(resolve(installed(PACKAGE), '..', name)),
    readFont: (name) => readFile(installed(`${FONT_PACKAGE}/${name}`)),
  };
}

/** The path of a file of an installed package, this one or another. */
function installed(name: string): string {
  return createRequire(import.meta.url).resolve(name);
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

async function foldersBelow(folder: string): Promise<readonly string[]> {
  const { glob: find } = await import('tinyglobby');
  const found = await find('**', { cwd: folder, onlyDirectories: true, expandDirectories: false });
  return found.map((below) => resolve(folder, below));
}

/** Editors that replace a file give it another number; those that do not, another time. */
async function stampOf(path: string): Promise<string> {
  const { ino, size, mtimeNs, ctimeNs } = await stat(path, { bigint: true });
  return [ino, size, mtimeNs, ctimeNs].join(' ');
}
