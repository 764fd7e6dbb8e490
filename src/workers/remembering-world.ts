import { resolve } from 'node:path';
import type { World } from '../host/world.ts';

/** What was read of a file, and the stamp that it had then. */
interface SeenFile {
  readonly stamp: string;
  readonly bytes: Uint8Array;
}

/** What a run has read, by absolute path. */
export type Seen = ReadonlyMap<string, SeenFile>;

/**
 * The world as one run sees it: a question that was answered is not asked again, and a file whose stamp is still
 * that of an earlier run is not read again, so that its bytes are the very same array. `seen` fills as files are read.
 */
export function rememberingWorld(world: World, before: Seen): { readonly world: World; readonly seen: Seen } {
  const seen = new Map<string, SeenFile>();
  const readFile = async (path: string) => {
    const stamp = await world.stampOf(path);
    const known = before.get(path);
    const bytes = known?.stamp === stamp ? known.bytes : await world.readFile(path);
    seen.set(path, { stamp, bytes });
    return bytes;
  };
  const readOnce = once(readFile);
  const lookOnce = once(world.kindOf);
  const contentsOnce = once((about) => {
    const [, depth = '', folder = ''] = /^(\d*):(.*)$/s.exec(about) ?? [];
    return world.contentsOf(folder, depth === '' ? undefined : Number(depth));
  });
  const view: World = {
    ...world,
    kindOf: (path) => lookOnce(resolve(world.workingFolder, path)),
    readFile: (path) => readOnce(resolve(world.workingFolder, path)),
    contentsOf: (folder, depth) => contentsOnce(`${depth ?? ''}:${resolve(world.workingFolder, folder)}`),
  };
  return { world: view, seen };
}

function once<T>(ask: (about: string) => Promise<T>): (about: string) => Promise<T> {
  const answers = new Map<string, Promise<T>>();
  return (about) => {
    const answer = answers.get(about) ?? ask(about);
    answers.set(about, answer);
    return answer;
  };
}
