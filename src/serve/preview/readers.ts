import type { Artifact } from '../../base/artifact.ts';
import { type Level, nameInFiles } from '../../base/policy.ts';
import type { PreviewedDocuments, PreviewedRecord } from './state.ts';

/** The readers of each document, from the level for which it is made up to the next one that gets another. */
export function readersOf(
  artifact: Artifact,
  { artifacts }: PreviewedDocuments,
  all: readonly Level[],
): readonly Level[] {
  const next = artifacts.find(({ audience }) => audience.rank > artifact.audience.rank);
  return all.filter(
    ({ rank }) => rank >= artifact.audience.rank && (next === undefined || rank < next.audience.rank),
  );
}

/** The document that readers of a level get. */
export function documentFor(
  level: string,
  { artifacts, record: { workspace } }: PreviewedDocuments,
): Artifact | undefined {
  const wanted = workspace?.policy.levels.find(({ name }) => nameInFiles(name) === level);
  return wanted && artifacts.findLast(({ audience }) => audience.rank <= wanted.rank);
}

/** All levels of a record, from the lowest. */
export function levelsFor({ workspace }: PreviewedRecord): readonly Level[] {
  return workspace ? workspace.policy.levels : [];
}
