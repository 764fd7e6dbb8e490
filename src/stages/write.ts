import { relative, resolve } from 'node:path';
import { type Artifact, type FiledArtifact, pathBelow } from '../model/artifact.ts';
import { ok, type Result } from '../model/problem.ts';
import { STANDARD_INPUT } from '../model/record-file.ts';
import type { NewDocument, Order, WriteOptions } from '../storage/planning.ts';
import { writeOutputs } from '../storage/write-outputs.ts';
import type { NewFile, World } from '../world.ts';

/** What a run has made, and for whom and from what it was asked to. */
export interface WriteRequest extends WriteOptions {
  readonly artifacts: readonly (Artifact | FiledArtifact)[];
  readonly records: readonly string[];
  readonly audiences: readonly string[];
  readonly endings: readonly string[];
  /** The folder that the user named. */
  readonly folder: string;
  /** What is written elsewhere, but only together with the documents. */
  readonly beside: readonly NewFile[];
}

/** The paths of the files that were written, and of those that were removed, as the user would say them. */
export interface WrittenFiles {
  readonly written: readonly string[];
  readonly removed: readonly string[];
}

/** Artifacts become files, each audience's in a folder of its own: all of them, or none. */
export async function write(request: WriteRequest, world: World): Promise<Result<WrittenFiles>> {
  const orders = await Promise.all(request.audiences.map((audience) => orderFor(audience, request, world)));
  const beside = request.beside.map((file) => ({ ...file, path: resolve(world.workingFolder, file.path) }));
  const removed = await writeOutputs(orders.flat(), { ...request, beside }, world);
  if (!removed.ok) return removed;
  const written = request.artifacts.map(({ path }) => pathBelow(request.folder, path));
  return ok({ written, removed: removed.value.map((path) => world.shortName(path)) });
}

/** An audience without documents needs no folder; but where there is one, stale documents may be in it. */
async function orderFor(audience: string, request: WriteRequest, world: World): Promise<readonly Order[]> {
  const folder = resolve(world.workingFolder, request.folder, audience);
  const artifacts = request.artifacts.filter((artifact) => artifact.audience.name === audience);
  if (artifacts.length === 0 && (await world.disk.entryAt(folder)) === 'nothing') return [];
  const seenFrom = (record: string) =>
    record === STANDARD_INPUT ? record : recordFrom(folder, record, world);
  return [
    {
      folder,
      audience,
      records: request.records.map(seenFrom),
      endings: request.endings,
      documents: artifacts.map((artifact) => documentOf(artifact, seenFrom(artifact.record))),
    },
  ];
}

function documentOf(artifact: Artifact | FiledArtifact, record: string): NewDocument {
  const { path, key, stands } = artifact;
  return {
    name: path.slice(path.lastIndexOf('/') + 1),
    ...('bytes' in artifact ? { bytes: artifact.bytes } : { filed: artifact.filed }),
    record,
    ...(key !== undefined && { key }),
    ...(stands && { stands }),
  };
}

function recordFrom(folder: string, record: string, { workingFolder }: World): string {
  return relative(folder, resolve(workingFolder, record)).replaceAll('\\', '/');
}
