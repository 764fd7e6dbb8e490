import { join, resolve } from 'node:path';
import type { Artifact, FiledArtifact, Format } from '../base/artifact.ts';
import { type Level, nameInFiles } from '../base/policy.ts';
import { type Code, failed, ok, type Problem, type Result } from '../base/problem.ts';
import type { NewFile, World } from '../host/world.ts';
import { recordSeenFrom } from './manifest.ts';
import type { Fate, NewDocument, Order, WriteOptions } from './planning.ts';
import { type FolderFates, lookAtOutputs, writeOutputs } from './write-outputs.ts';

/** What a run has made, and for whom and from what it was asked to. */
interface WriteRequest extends WriteOptions {
  readonly artifacts: readonly (Artifact | FiledArtifact)[];
  readonly records: readonly string[];
  readonly audiences: readonly Level[];
  /** The meeting that standard input was about. */
  readonly fromInput?: string;
  readonly formats: readonly Format[];
  /** The folder that the user named. */
  readonly folder: string;
  /** Only say what writing would do. */
  readonly dryRun: boolean;
  /** What is written elsewhere, but only together with the documents. */
  readonly beside: readonly NewFile[];
}

/** What became of the file of one document, by the path that the user would use, and whose it is. */
export interface FileFate extends Omit<Fate, 'name'> {
  readonly path: string;
  readonly audience: Level;
}

/** Artifacts become files, each audience's in a folder of its own: all of them, or none. */
export async function write(request: WriteRequest, world: World): Promise<Result<readonly FileFate[]>> {
  const orders = await ordersFor(request, world);
  const beside = request.beside.map((file) => ({ ...file, path: resolve(world.workingFolder, file.path) }));
  const folders = request.dryRun
    ? await lookAtOutputs(orders, request, world)
    : await writeOutputs(orders, { ...request, beside }, world);
  return filesOf(folders, request, world);
}

function filesOf(
  folders: Result<readonly FolderFates[]>,
  { audiences }: WriteRequest,
  world: World,
): Result<readonly FileFate[]> {
  if (!folders.ok) return failed(folders.problems.map((problem) => asUserSays(problem, world)));
  const levels = new Map(audiences.map((level) => [level.name, level]));
  return ok(
    folders.value.flatMap(({ folder, audience: name, fates }) => {
      const audience = levels.get(name);
      if (!audience) return [];
      return fates.map(({ name, ...fate }) => ({
        ...fate,
        path: world.shortName(join(folder, name)),
        audience,
      }));
    }),
  );
}

/** The same problem, with its folder by the path that the user would use. */
export function asUserSays<C extends Code>(problem: Problem<C>, { shortName }: World): Problem<C> {
  const { place } = problem;
  return { ...problem, place: { ...place, source: { ...place.source, file: shortName(place.source.file) } } };
}

async function ordersFor(request: WriteRequest, world: World): Promise<readonly Order[]> {
  const orders = await Promise.all(request.audiences.map((audience) => orderFor(audience, request, world)));
  return orders.flat();
}

/** An audience without documents needs no folder; but where there is one, stale documents may be in it. */
async function orderFor(
  { name: audience }: Level,
  request: WriteRequest,
  world: World,
): Promise<readonly Order[]> {
  const folder = resolve(world.workingFolder, request.folder, nameInFiles(audience));
  const artifacts = request.artifacts.filter((artifact) => artifact.audience.name === audience);
  if (artifacts.length === 0 && (await world.disk.entryAt(folder)) === 'nothing') return [];
  const { workingFolder } = world;
  const seenFrom = (record: string) =>
    recordSeenFrom(folder, record, { workingFolder, reference: request.fromInput });
  return [
    {
      folder,
      audience,
      records: request.records.map(seenFrom),
      formats: request.formats,
      documents: artifacts.map((artifact) => documentOf(artifact, seenFrom(artifact.record))),
    },
  ];
}

function documentOf(artifact: Artifact | FiledArtifact, record: string): NewDocument {
  const { path, content, edition, unchanged } = artifact;
  return {
    name: path.slice(path.lastIndexOf('/') + 1),
    ...('bytes' in artifact ? { bytes: artifact.bytes } : { filed: artifact.filed }),
    record,
    ...(content !== undefined && { content }),
    ...(edition && { edition }),
    ...(unchanged && { unchanged }),
  };
}
