import { resolve } from 'node:path';
import type { NewFile, World } from '../host/world.ts';
import { misused, type Outcome } from './outcome.ts';

/** Files of an author's are written; or the outcome that says why none was, because somebody else was faster. */
export async function unsaved(files: readonly NewFile[], world: World): Promise<Outcome | undefined> {
  const changed = await world.writeFiles(files);
  if (changed.length === 0) return undefined;
  const names = changed.map((path) => world.shortName(path)).join(', ');
  return misused(`${names}: changed by somebody else meanwhile. Nothing was written. Run the command again.`);
}

/** Whether a path leads to one of these files, however it is written. */
export function isOneOf(path: string, files: readonly string[], { workingFolder }: World): boolean {
  return files.some((file) => resolve(workingFolder, file) === resolve(workingFolder, path));
}
