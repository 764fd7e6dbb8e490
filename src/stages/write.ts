import type { Artifact } from '../model/artifact.ts';
import type { World } from '../world.ts';

/** Artifacts become files below a folder: all of them, or none. The paths come back, as the user would say them. */
export async function write(
  artifacts: readonly Artifact[],
  folder: string,
  world: World,
): Promise<readonly string[]> {
  const files = artifacts.map(({ path, bytes }) => ({
    path: `${folder.replace(/[\\/]+$/, '')}/${path}`,
    bytes,
  }));
  await world.writeFiles(files);
  return files.map(({ path }) => path);
}
