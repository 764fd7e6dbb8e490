import { type FSWatcher, watch } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { hasCode } from './errors.ts';
import type { Happening, Interest, Watching } from './world.ts';

/** Milliseconds without a change after which a burst of changes is over: editors save in several steps. */
const QUIET = 10;
/** How long to wait for a missing or empty file, which is most likely about to be replaced. */
const PATIENCE = 150;
/** The most changes to wait for, if they do not end. */
const BURST = 100;

/** A folder that is watched, by its number: one in the place of another mostly has another number. */
interface Watched {
  readonly watcher: FSWatcher;
  readonly number: number;
  /** Something was heard of the folder itself: it may be gone, and another one have been given its number. */
  isDoubtful: boolean;
}

/**
 * The real look-out. Each folder is watched by itself, since that alone works alike on every system and shows files
 * that are replaced by a rename; the watch of a single file would stay with the file that is gone.
 */
export function nodeWatching(): Watching {
  const changed = new Set<string>();
  const bell = newBell();
  const ending = noteSignals(bell.ring);
  const folders = new Map<string, Watched>();
  let interests: ReadonlyMap<string, Interest> = new Map();
  const onChange = (folder: string, name: string | null) => {
    if (name === null || name === basename(folder)) doubt(folder, folders);
    if (name?.startsWith('.')) return;
    const interest = interests.get(folder);
    if (name !== null && !interest?.folders && !isNamed(name, interest)) return;
    changed.add(name === null ? folder : join(folder, name));
    bell.ring();
  };
  const next = async (): Promise<Happening> => {
    while (!ending.wish()) {
      if (changed.size === 0) await bell.rings();
      const paths = await burst(changed, interests, bell.rings);
      if (await anyCounts(paths, interests)) return ending.wish() ?? 'changed';
    }
    return ending.wish() ?? 'interrupted';
  };
  return {
    follow: async (wanted) => {
      interests = wanted;
      for (const folder of folders.keys()) if (!wanted.has(folder)) forget(folder, folders);
      for (const folder of wanted.keys()) await watchFolder(folder, folders, onChange);
    },
    next,
    isEnding: () => ending.wish() !== undefined,
    close: () => {
      for (const folder of folders.keys()) forget(folder, folders);
      ending.close();
    },
  };
}

/** The paths of a burst of changes, once it is over. They are taken out of the set. */
async function burst(
  changed: Set<string>,
  interests: ReadonlyMap<string, Interest>,
  rings: Bell['rings'],
): Promise<readonly string[]> {
  for (let i = 0; i < BURST && (await rings(QUIET)); i++);
  const named = [...changed].filter((path) => isNamed(basename(path), interests.get(dirname(path))));
  const unfinished = await Promise.all(named.map(isGoneOrEmpty));
  if (unfinished.includes(true) && (await rings(PATIENCE))) return burst(changed, interests, rings);
  const paths = [...changed];
  changed.clear();
  return paths;
}

async function anyCounts(
  paths: readonly string[],
  interests: ReadonlyMap<string, Interest>,
): Promise<boolean> {
  const counts = paths.map(async (path) => {
    if (interests.has(path) || isNamed(basename(path), interests.get(dirname(path)))) return true;
    return (await lookAt(path))?.isDirectory() === true;
  });
  return (await Promise.all(counts)).includes(true);
}

function isNamed(name: string, { names, endings }: Partial<Interest> = {}): boolean {
  return (
    names?.includes(name) === true ||
    endings?.some((ending) => name.toLowerCase().endsWith(ending.toLowerCase())) === true
  );
}

async function isGoneOrEmpty(path: string): Promise<boolean> {
  const found = await lookAt(path);
  return !found || (found.isFile() && found.size === 0);
}

async function lookAt(path: string) {
  return stat(path).catch(() => undefined);
}

/** A folder that is not there, or that may not be looked into, is not watched: the run itself says what that means. */
async function watchFolder(
  folder: string,
  folders: Map<string, Watched>,
  onChange: (folder: string, name: string | null) => void,
): Promise<void> {
  const number = (await lookAt(folder))?.ino;
  const known = folders.get(folder);
  if (known && known.number === number && !known.isDoubtful) return;
  forget(folder, folders);
  if (number === undefined) return;
  try {
    const watcher = watch(folder, (_, name) => onChange(folder, name));
    watcher.on('error', () => onChange(folder, null));
    folders.set(folder, { watcher, number, isDoubtful: false });
  } catch (thrown) {
    if (!['ENOENT', 'ENOTDIR', 'EACCES', 'EPERM'].some((code) => hasCode(thrown, code))) throw thrown;
  }
}

function doubt(folder: string, folders: ReadonlyMap<string, Watched>): void {
  const watched = folders.get(folder);
  if (watched) watched.isDoubtful = true;
}

function forget(folder: string, folders: Map<string, Watched>): void {
  folders.get(folder)?.watcher.close();
  folders.delete(folder);
}

interface Bell {
  readonly ring: () => void;
  /** Waits for a ring, or for so many milliseconds: whether it rang. */
  readonly rings: (within?: number) => Promise<boolean>;
}

function newBell(): Bell {
  let answer = (_: boolean) => {};
  const rings = (within?: number) =>
    new Promise<boolean>((resolve) => {
      const timer = within === undefined ? undefined : setTimeout(() => answer(false), within);
      answer = (hasRung) => {
        clearTimeout(timer);
        resolve(hasRung);
      };
    });
  return { ring: () => answer(true), rings };
}

/** Notes a request to end. A second request has the system's own effect: the process ends at once. */
function noteSignals(onWish: () => void) {
  let wish: Happening | undefined;
  const note = (happening: Happening) => () => {
    wish = happening;
    close();
    onWish();
  };
  const onInterrupt = note('interrupted');
  const onTerminate = note('terminated');
  const close = () => {
    process.off('SIGINT', onInterrupt);
    process.off('SIGTERM', onTerminate);
  };
  process.on('SIGINT', onInterrupt);
  process.on('SIGTERM', onTerminate);
  return { wish: () => wish, close };
}
