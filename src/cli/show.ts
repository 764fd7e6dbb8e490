import { type Artifact, type Format, pathBelow } from '../base/artifact.ts';
import type { World } from '../host/world.ts';

/** Which format is shown, of those that were written: first that which every machine can show. */
const PREFERRED: readonly Format[] = ['html', 'pdf', 'docx', 'md'];

/** One of the documents just written is shown with the system's own program; a sentence says which, or why not. */
export async function showFirst(
  artifacts: readonly Pick<Artifact, 'path' | 'format'>[],
  folder: string,
  world: World,
): Promise<string> {
  const ranked = PREFERRED.flatMap((format) => artifacts.filter((artifact) => artifact.format === format));
  const [first] = ranked;
  if (!first) return 'There is no document to open.\n';
  const path = pathBelow(folder, first.path);
  return (await world.show(path))
    ? `Opened ${path}.\n`
    : `Could not open ${path}: this computer has no program that shows files, or no screen. Open it by hand.\n`;
}
