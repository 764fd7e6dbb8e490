import { isAbsolute, posix } from 'node:path';
import { nodeWorld } from '../src/node-world.ts';
import type { Disk } from '../src/storage/disk.ts';
import type { World } from '../src/world.ts';
import { type MemoryDisk, memoryDisk, memoryProcesses } from './memory-disk.ts';

const WORKING_FOLDER = '/records';

/** A world in memory, and what was written to it: the path as the program said it, and the bytes. */
export interface MemoryWorld extends World {
  readonly written: ReadonlyMap<string, Uint8Array>;
}

interface MemoryOptions {
  readonly env?: World['env'];
  readonly standardInput?: string;
}

/** Files by path become a world without a disk. Templates and fonts are the real ones of the package. */
export function memoryWorld(
  files: Readonly<Record<string, string | Uint8Array>>,
  { env = {}, standardInput = '' }: MemoryOptions = {},
): MemoryWorld {
  const written = new Map<string, Uint8Array>();
  const start = Object.entries(files).map(([path, content]) => [absolute(path), bytesOf(content)]);
  const disk = memoryDisk(Object.fromEntries(start));
  const { readPackaged, readFont } = nodeWorld();
  const stored = () => [...disk.entries].flatMap(([path, { kind }]) => (kind === 'file' ? [path] : []));
  return {
    written,
    env,
    workingFolder: WORKING_FOLDER,
    shortName,
    readPackaged,
    readFont,
    disk: noting(disk, (path, bytes) => written.set(shortName(path), bytes)),
    processes: memoryProcesses(),
    kindOf: async (path) => {
      if (stored().includes(absolute(path))) return 'file';
      return stored().some((file) => file.startsWith(asFolder(path))) ? 'folder' : 'nothing';
    },
    readFile: async (path) => disk.read(absolute(path)),
    readStandardInput: async () => bytesOf(standardInput),
    glob: async (pattern) => {
      const matches = globPattern(absolute(pattern));
      return stored()
        .filter((file) => matches.test(file))
        .map(shortName)
        .sort();
    },
    writeFiles: async (newFiles) => {
      for (const { path, bytes } of newFiles) {
        written.set(path, bytes);
        disk.entries.set(absolute(path), { kind: 'file', bytes });
      }
    },
  };
}

/** Notes each document that gets its final name; the program's own files beside them do not count. */
function noting(disk: MemoryDisk, note: (path: string, bytes: Uint8Array) => void): Disk {
  return {
    ...disk,
    rename: async (from, to) => {
      await disk.rename(from, to);
      const entry = disk.entries.get(to);
      if (entry?.kind === 'file' && !to.includes('/.opsg/')) note(to, entry.bytes);
    },
  };
}

/** Glob syntax as far as the program itself uses it; everything else stands for itself. */
const GLOB_SYNTAX: Readonly<Record<string, string>> = {
  '**/': '(?:[^./][^/]*/)*',
  '*': '(?![.])[^/]*',
  '{': '(?:',
  ',': '|',
  '}': ')',
};

function globPattern(glob: string): RegExp {
  const source = glob.replace(/\*\*\/|[\\^$.+()|[\]?*{,}]/g, (token) => GLOB_SYNTAX[token] ?? `\\${token}`);
  return new RegExp(`^${source}$`);
}

function absolute(path: string): string {
  return posix.resolve(WORKING_FOLDER, path);
}

function asFolder(path: string): string {
  return `${absolute(path).replace(/\/$/, '')}/`;
}

function shortName(path: string): string {
  const below = posix.relative(WORKING_FOLDER, path);
  return below.startsWith('..') || isAbsolute(below) ? path : below;
}

function bytesOf(content: string | Uint8Array): Uint8Array {
  return typeof content === 'string' ? new TextEncoder().encode(content) : content;
}
