import { isAbsolute, posix } from 'node:path';
import type { Disk } from '../src/host/disk.ts';
import { nodeWorld } from '../src/host/node-world.ts';
import type { AnswerRequest } from '../src/host/serving.ts';
import { replaceFiles } from '../src/host/staged-files.ts';
import type { Watching, World } from '../src/host/world.ts';
import { startPdfEngine } from '../src/render/pdf/engine.ts';
import { type BeforeEach, type MemoryDisk, memoryDisk, memoryProcesses, plainPath } from './memory-disk.ts';

const WORKING_FOLDER = '/records';

/** A world in memory, and what was written to it: the path as the program said it, and the bytes. */
export interface MemoryWorld extends World {
  readonly written: ReadonlyMap<string, Uint8Array>;
  /** All files, by absolute path. */
  readonly entries: MemoryDisk['entries'];
  /** The files that were read, each as often as it was. */
  readonly read: readonly string[];
  /** The files that were shown on the screen. */
  readonly shown: readonly string[];
  /** What answers browsers, once the program serves. */
  readonly serving: { answer?: AnswerRequest };
}

/** What somebody does while the program watches: files get a new text, or are removed. */
export type Edit = Readonly<Record<string, string | undefined>>;

interface MemoryOptions {
  readonly env?: World['env'];
  readonly standardInput?: string;
  /** The edits that a watch sees, one after the other; Ctrl-C follows. */
  readonly edits?: readonly Edit[];
  readonly hasScreen?: boolean;
  /** What git keeps, by the revision, a colon and the path. */
  readonly revisions?: Readonly<Record<string, string>>;
  /** The cache folder of the user; absent: the system has none. */
  readonly cacheFolder?: string;
  /** Called before each operation on the disk; what it throws is the operation's failure. */
  readonly before?: BeforeEach;
}

/** The program's own files do not change between runs; they are read once. */
const packaged = new Map<string, Promise<Uint8Array>>();

function once(name: string, read: (name: string) => Promise<Uint8Array>): Promise<Uint8Array> {
  const known = packaged.get(name) ?? read(name);
  packaged.set(name, known);
  return known;
}

const readPackaged: World['readPackaged'] = (name) => once(name, nodeWorld().readPackaged);
const readFont: World['readFont'] = (name) => once(name, nodeWorld().readFont);

/** Files by path become a world without a disk. Templates and fonts are the real ones of the package. */
export function memoryWorld(
  files: Readonly<Record<string, string | Uint8Array>>,
  {
    env = {},
    standardInput = '',
    edits = [],
    hasScreen = false,
    cacheFolder,
    before,
    revisions = {},
  }: MemoryOptions = {},
): MemoryWorld {
  const written = new Map<string, Uint8Array>();
  const read: string[] = [];
  const shown: string[] = [];
  let secrets = 0;
  const serving: MemoryWorld['serving'] = {};
  const start = Object.entries(files).map(([path, content]) => [absolute(path), bytesOf(content)]);
  const disk = memoryDisk(Object.fromEntries(start), before);
  const { readWasm, withoutFonts } = nodeWorld();
  const noted = noting(disk, (path, bytes) => written.set(shortName(path), bytes));
  const stored = () => [...disk.entries].flatMap(([path, { kind }]) => (kind === 'file' ? [path] : []));
  return {
    written,
    read,
    shown,
    serving,
    env,
    workingFolder: WORKING_FOLDER,
    shortName,
    readPackaged,
    readFont,
    entries: disk.entries,
    readWasm,
    withoutFonts,
    startPdfProcess: (wish) => startPdfEngine(wish, { readFont, readWasm, withoutFonts }), // faster than a process
    cores: 1,
    cacheFolder,
    disk: noted,
    processes: memoryProcesses(),
    kindOf: async (path) => {
      if (disk.entries.get(absolute(path))?.kind === 'file') return 'file';
      const folder = asFolder(path);
      for (const [file, { kind }] of disk.entries)
        if (kind === 'file' && file.startsWith(folder)) return 'folder';
      return 'nothing';
    },
    readFile: async (path) => {
      read.push(shortName(absolute(path)));
      return disk.read(absolute(path));
    },
    contentsOf: async (folder, depth = Number.POSITIVE_INFINITY) => {
      const start = asFolder(folder);
      const isNear = (path: string) => path.slice(start.length).split('/').length - 1 <= depth;
      const files = stored().filter((file) => file.startsWith(start) && isNear(file));
      return {
        files: files.map(shortName).sort(),
        folders: [...new Set(files.map((file) => posix.dirname(file)))],
        unreadable: [],
      };
    },
    stampOf: async (path) => (await disk.stampOf(absolute(path))) ?? '',
    watch: async () => scripted(edits, disk),
    show: async (path) => {
      if (hasScreen) shown.push(path);
      return hasScreen;
    },
    showPage: async (address) => {
      if (hasScreen) shown.push(address);
      return hasScreen;
    },
    serve: async (port, answer) => {
      serving.answer = answer;
      return { port: port || 40_000, close: async () => {} };
    },
    newSecret: async () => `secret-${++secrets}`,
    readAtRevision: async (path, revision) => {
      const kept = revisions[`${revision}:${path}`];
      return kept === undefined ? { missing: 'revision' } : { bytes: bytesOf(kept) };
    },
    readStandardInput: async () => bytesOf(standardInput),
    writeFiles: (newFiles) =>
      replaceFiles(
        newFiles.map((file) => ({ ...file, path: absolute(file.path) })),
        { disk: noted, processes: memoryProcesses() },
      ),
  };
}

/** A look-out that sees these edits happen, one each time it is asked. */
function scripted(edits: readonly Edit[], disk: MemoryDisk): Watching {
  const waiting = [...edits];
  return {
    follow: async () => {},
    next: async () => {
      const edit = waiting.shift();
      for (const [path, text] of Object.entries(edit ?? {})) {
        if (text === undefined) disk.entries.delete(absolute(path));
        else disk.entries.set(absolute(path), { kind: 'file', bytes: bytesOf(text) });
      }
      return edit ? 'changed' : 'interrupted';
    },
    isEnding: () => false,
    close: () => {},
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

function absolute(path: string): string {
  return posix.resolve(WORKING_FOLDER, plainPath(path));
}

function asFolder(path: string): string {
  return `${absolute(path).replace(/\/$/, '')}/`;
}

function shortName(name: string): string {
  const path = plainPath(name);
  const below = posix.relative(WORKING_FOLDER, path);
  return below.split('/')[0] === '..' || isAbsolute(below) ? path : below;
}

function bytesOf(content: string | Uint8Array): Uint8Array {
  return typeof content === 'string' ? new TextEncoder().encode(content) : content;
}
