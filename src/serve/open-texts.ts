import { dirname, isAbsolute, relative, resolve, sep } from 'node:path';
import { hashOf } from '../base/key.ts';
import type { Contents, World } from '../host/world.ts';

/**
 * A world in which the files that are open in an editor have the text that the editor has, saved or not, and in which
 * relative paths count from a folder of the user's, wherever the program was started. `texts` are by absolute path; the
 * caller may change the map.
 */
export function withOpenTexts(
  world: World,
  texts: ReadonlyMap<string, string>,
  workingFolder = world.workingFolder,
): World {
  const absolute = (path: string) => resolve(workingFolder, path);
  const shortName = (path: string) => shortIn(workingFolder, path);
  const textAt = (path: string) => texts.get(absolute(path));
  return {
    ...world,
    workingFolder,
    shortName,
    kindOf: async (path) => (textAt(path) === undefined ? world.kindOf(absolute(path)) : 'file'),
    readFile: async (path, atMost) => {
      const text = textAt(path);
      return text === undefined ? world.readFile(absolute(path), atMost) : firstBytes(text, atMost);
    },
    stampOf: async (path) => {
      const text = textAt(path);
      return text === undefined ? world.stampOf(absolute(path)) : `open ${hashOf(text)}`;
    },
    contentsOf: async (folder, depth = Number.POSITIVE_INFINITY) => {
      const found = await world.contentsOf(absolute(folder), depth);
      const short = (path: string) => shortName(resolve(world.workingFolder, path));
      const onDisk = found.files.map(short);
      const unsaved = [...texts.keys()]
        .filter((path) => isWithin(absolute(folder), path, depth))
        .map(shortName);
      const unreadable = found.unreadable.map(({ path, what }) => ({ path: short(path), what }));
      return withFiles({ ...found, unreadable, files: onDisk }, unsaved);
    },
  };
}

/** Files that nobody has saved yet are there too, in their order. */
function withFiles(contents: Contents, more: readonly string[]): Contents {
  const files = [...new Set([...contents.files, ...more])].sort();
  return { ...contents, files, unreadable: contents.unreadable.filter(({ path }) => !more.includes(path)) };
}

function isWithin(folder: string, path: string, depth: number): boolean {
  const below = relative(folder, dirname(path));
  const steps = below === '' ? [] : below.split(sep);
  return !isAbsolute(below) && steps[0] !== '..' && steps.length <= depth;
}

function shortIn(folder: string, path: string): string {
  const below = relative(folder, path);
  const name = below.split(sep)[0] === '..' || isAbsolute(below) ? path : below;
  return name.replaceAll(sep, '/');
}

function firstBytes(text: string, atMost = Number.POSITIVE_INFINITY): Uint8Array {
  return new TextEncoder().encode(text).subarray(0, atMost + 1);
}
