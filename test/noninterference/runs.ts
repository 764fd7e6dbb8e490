import { posix } from 'node:path';
import { run } from '../../src/cli/run.ts';
import { areaOf } from '../../src/output/output-folder.ts';
import { type Edit, type MemoryWorld, memoryWorld } from '../memory-world.ts';
import { withWorkers } from './in-memory-pool.ts';
import { WORKSPACE } from './workspace.ts';

/** Everything of a run that somebody could see. */
export interface Seen {
  readonly exit: number;
  readonly out: string;
  readonly talk: string;
  /** The files that the run wrote, by path. */
  readonly files: ReadonlyMap<string, Uint8Array>;
}

export interface Circumstances {
  readonly env?: Readonly<Record<string, string>>;
  readonly isWatched?: boolean;
  readonly standardInput?: string | undefined;
  /** Whether there are other processes to share the work with. */
  readonly hasWorkers?: boolean;
  /** What somebody does while a watch looks on. */
  readonly edits?: readonly Edit[];
}

export type Files = Readonly<Record<string, string | Uint8Array>>;

/** A world that holds the workspace and these files. */
export function worldOf(
  files: Files,
  { env = {}, standardInput = '', edits = [], hasWorkers = false }: Circumstances = {},
): MemoryWorld {
  const world = memoryWorld({ 'opsg.yaml': WORKSPACE, ...files }, { env, standardInput, edits });
  return hasWorkers ? withWorkers(world) : world;
}

/**
 * Runs the program in a world, as the only one who writes there. What it wrote counts, or what stands there at its end
 * under the paths that are said to count: a run leaves alone what is already as it would write it.
 */
export async function seenIn(
  world: MemoryWorld,
  argv: readonly string[],
  { isWatched = false }: Circumstances = {},
  counts?: (path: string) => boolean,
): Promise<Seen> {
  const before = new Map(world.written);
  const out: Uint8Array[] = [];
  let talk = '';
  const exit = await run(argv, world, {
    out: (text) => out.push(Buffer.from(text)),
    talk: (text) => {
      talk += text;
    },
    isWatched,
    showsResults: isWatched,
  });
  const isSeen = counts ?? ((path) => before.get(path) !== world.written.get(path));
  const files = new Map([...world.written].filter(([path]) => isSeen(path)));
  for (const [path, bytes] of await manifestsBeside(files, world)) files.set(path, bytes);
  return { exit, out: Buffer.concat(out).toString('latin1'), talk, files };
}

/** What the program keeps beside documents would be published with them by mistake: it has to be equal, too. */
async function manifestsBeside(
  files: ReadonlyMap<string, Uint8Array>,
  { disk, workingFolder }: MemoryWorld,
): Promise<readonly (readonly [string, Uint8Array])[]> {
  const folders = new Set([...files.keys()].map((path) => posix.dirname(posix.resolve(workingFolder, path))));
  const paths = [...folders].map((folder) => `${areaOf(folder)}/manifest.json`);
  const found = await Promise.all(paths.map(async (path) => (await disk.entryAt(path)) === 'file'));
  return Promise.all(
    paths.filter((_, i) => found[i]).map(async (path) => [path, await disk.read(path)] as const),
  );
}

/** The first thing in which two runs differ, or nothing. */
export function difference(a: Seen, b: Seen): string | undefined {
  if (a.exit !== b.exit) return `exit code ${a.exit} and ${b.exit}\n${a.talk}\n---\n${b.talk}`;
  const paths = [[...a.files.keys()], [...b.files.keys()]].map((names) => names.join('\n'));
  if (paths[0] !== paths[1]) return `files:\n${paths.join('\n---\n')}`;
  for (const [path, bytes] of a.files) {
    const other = b.files.get(path) ?? new Uint8Array();
    if (!Buffer.from(bytes).equals(other))
      return `${path}:\n${firstDifference(textOf(bytes), textOf(other))}`;
  }
  if (a.out !== b.out) return `standard output:\n${firstDifference(a.out, b.out)}`;
  return a.talk === b.talk ? undefined : `standard error:\n${firstDifference(a.talk, b.talk)}`;
}

/**
 * What `validate` says of valid records, without the places: they tell how long a record is, which is promised to
 * nobody. What is found, and how often, may not depend on what is withheld.
 */
export function withoutPlaces(seen: Seen): Seen {
  const found = [...seen.talk.matchAll(/^\S+ {2}((?:warning|error) {2}[\w-]+)$/gm)].map(([, what]) => what);
  const rest = seen.talk.split('\n').filter((line) => /^\d+ warnings?\.$/.test(line));
  return { ...seen, talk: [...found.sort(), ...rest].join('\n') };
}

function textOf(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('utf8');
}

function firstDifference(a: string, b: string): string {
  const at = [...a].findIndex((character, i) => character !== [...b][i]);
  const from = Math.max(0, (at < 0 ? Math.min(a.length, b.length) : at) - 60);
  return `${JSON.stringify(a.slice(from, from + 160))}\n${JSON.stringify(b.slice(from, from + 160))}`;
}
