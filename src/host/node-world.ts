import { closeSync, openSync, readSync, statSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { isAbsolute, relative, resolve, sep } from 'node:path';
import { hasCode } from './errors.ts';
import { nodeDisk, nodeProcesses, whenFree } from './node-disk.ts';
import { contentsOf, kindOf } from './node-folders.ts';
import {
  importedFile,
  packagedFile,
  pathInPackage,
  programToStart,
  standaloneBuild,
} from './node-installed.ts';
import { replaceFiles } from './staged-files.ts';
import type { Contents, EntryKind, World } from './world.ts';

/** A list of the folders in which there are fonts, as https://fontconfig.org has it: of none. */
const NO_FONTS = 'bin/no-fonts.conf';

/** The real machine. Only this file and the other `node-*` files use disk, clock and processes. */
export function nodeWorld(workingFolder = process.cwd()): World {
  const absolute = (path: string) => resolve(workingFolder, path);
  return {
    env: process.env,
    standalone: standaloneBuild(),
    workingFolder,
    shortName: (path) => shortName(path, workingFolder),
    kindOf: (path) => kindAt(absolute(path)),
    readFile: (path, atMost) => whenFree(() => firstBytesOf(absolute(path), atMost)),
    readStandardInput: (atMost) => firstBytes(process.stdin, atMost),
    readAtRevision: async (path, revision) => {
      const { fileAtRevision } = await import('./node-git.ts');
      return fileAtRevision(absolute(path), revision, process.env);
    },
    contentsOf: async (folder, depth) => contentsAt(absolute(folder), depth, workingFolder),
    stampOf: async (path) => (await nodeDisk.stampOf(absolute(path))) ?? '',
    watch: async () => (await import('./node-watch.ts')).nodeWatching(),
    show: async (path) => (await import('./node-show.ts')).showFile(absolute(path), process.env),
    showPage: async (address) => (await import('./node-show.ts')).showFile(address, process.env),
    serve: async (port, answer) => (await import('./node-server.ts')).serveOn(port, answer),
    newSecret: async () => (await import('./node-server.ts')).newSecret(),
    get cores() {
      return availableParallelism();
    },
    startWorker: async () => {
      const { startWorker } = await import('./node-processes.ts');
      return startWorker(programToStart('worker'), process.env);
    },
    cacheFolder: cacheFolder(process.env),
    disk: nodeDisk,
    processes: nodeProcesses,
    writeFiles: (files) =>
      replaceFiles(
        files.map((file) => ({ ...file, path: absolute(file.path) })),
        { disk: nodeDisk, processes: nodeProcesses },
      ),
    readPackaged: async (name) => packagedFile(name),
    startPdfProcess: async (wish) => {
      const { startPdfProcess } = await import('./node-pdf-process.ts');
      return startPdfProcess(programToStart('pdf-engine'), wish);
    },
    readFont: async (name) => importedFile(name),
    readWasm: async (name) => {
      const { setFlagsFromString } = process.getBuiltinModule('node:v8'); // not needed by other runs
      setFlagsFromString('--liftoff-only'); // compiled well, the PDF engine takes two seconds longer to start
      return importedFile(name);
    },
    withoutFonts: (act) => withVariable('FONTCONFIG_FILE', pathInPackage(NO_FONTS), act),
  };
}

/** Where programs keep what they can do without, as each system has it (XDG Base Directory Specification on Linux). */
function cacheFolder({ XDG_CACHE_HOME, LOCALAPPDATA, HOME }: NodeJS.ProcessEnv): string | undefined {
  const below = (folder: string | undefined, ...names: string[]) =>
    folder !== undefined && isAbsolute(folder) ? resolve(folder, ...names, 'opsg') : undefined;
  if (process.platform === 'win32') return below(LOCALAPPDATA, 'Cache');
  if (process.platform === 'darwin') return below(HOME, 'Library', 'Caches');
  return below(XDG_CACHE_HOME) ?? below(HOME, '.cache');
}

/** Native code reads the environment of this process. No program that is started later may find the value there. */
function withVariable<T>(name: string, value: string, act: () => T): T {
  const { [name]: before } = process.env;
  process.env[name] = value;
  try {
    return act();
  } finally {
    if (before === undefined) delete process.env[name];
    else process.env[name] = before;
  }
}

function shortName(path: string, folder: string): string {
  const below = relative(folder, path);
  const [first] = below.split(sep);
  const name = first === '..' || isAbsolute(below) ? path : below;
  return name.replaceAll(sep, '/');
}

async function kindAt(path: string): Promise<EntryKind> {
  try {
    return kindOf(statSync(path), path);
  } catch (thrown) {
    if (hasCode(thrown, 'ENOENT') || hasCode(thrown, 'ENOTDIR')) return 'nothing';
    throw thrown;
  }
}

/** The bytes read at a time: enough for a record of usual length. */
const CHUNK = Buffer.allocUnsafeSlow(64 * 1024);

/** A file is read at once: Node's streams take longer to load than to read one. */
function firstBytesOf(path: string, atMost = Number.POSITIVE_INFINITY): Uint8Array {
  const chunks: Uint8Array[] = [];
  const file = openSync(path, 'r');
  try {
    for (let length = 0; length <= atMost; ) {
      const read = readSync(file, CHUNK);
      if (read === 0) break;
      chunks.push(Uint8Array.from(CHUNK.subarray(0, read)));
      length += read;
    }
  } finally {
    closeSync(file);
  }
  return joined(chunks, atMost);
}

/** Something that never ends, such as `/dev/zero`, is read no further than is needed to see that it is too long. */
async function firstBytes(
  stream: AsyncIterable<Uint8Array>,
  atMost = Number.POSITIVE_INFINITY,
): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of stream) {
    chunks.push(chunk);
    length += chunk.length;
    if (length > atMost) break;
  }
  return joined(chunks, atMost);
}

/** One byte beyond the limit shows that there is more. */
function joined(chunks: readonly Uint8Array[], atMost: number): Uint8Array {
  return Buffer.concat(chunks).subarray(0, atMost + 1);
}

function contentsAt(folder: string, depth: number | undefined, workingFolder: string): Contents {
  const { files, folders, unreadable } = contentsOf(folder, depth);
  return {
    files: files.map((path) => shortName(path, workingFolder)),
    folders,
    unreadable: unreadable.map(({ path, what }) => ({ path: shortName(path, workingFolder), what })),
  };
}
