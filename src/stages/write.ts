import { type Artifact, pathBelow } from '../model/artifact.ts';
import type { NewFile, World } from '../world.ts';

/**
 * Artifacts become files below a folder, and other files with them: all, or none. The paths of the artifacts come
 * back, as the user would say them.
 */
export async function write(
  artifacts: readonly Artifact[],
  folder: string,
  world: World,
  others: readonly NewFile[] = [],
): Promise<readonly string[]> {
  const files = artifacts.map(({ path, bytes }) => ({ path: pathBelow(folder, path), bytes }));
  await world.writeFiles([...files, ...others]);
  return files.map(({ path }) => path);
}
