import type { Artifact } from '../model/artifact.ts';
import type { Rendered } from '../pipeline.ts';

/** What has to be written so that the documents of one run stand where those of another did. */
export interface Changes {
  /** The documents of each record of which any document is new, other than before, or gone. */
  readonly artifacts: readonly Artifact[];
  readonly records: readonly string[];
  /** Those of the artifacts that are new or other than before. */
  readonly news: readonly Artifact[];
  /** The records of which the audience could see something before, and cannot now. */
  readonly unseen: readonly string[];
  readonly isNothing: boolean;
}

/**
 * What is different since an earlier run. Bytes are compared, not records: an edit that these readers may not see
 * changes nothing for them, and so nothing is written or said.
 */
export function changesSince(before: Rendered | undefined, now: Rendered): Changes {
  const old = new Map(before?.artifacts.map((artifact) => [artifact.path, artifact]));
  const current = new Set(now.artifacts.map(({ path }) => path));
  const news = now.artifacts.filter((artifact) => !isEqual(artifact, old.get(artifact.path)));
  const gone = before?.artifacts.filter(({ path }) => !current.has(path)) ?? [];
  const changed = new Set([...news, ...gone].map(({ record }) => record));
  const isChanged = (record: string) => before === undefined || changed.has(record);
  return {
    artifacts: now.artifacts.filter(({ record }) => isChanged(record)),
    records: now.records.filter(isChanged),
    news,
    unseen: now.unseen.filter((record) => !before?.unseen.includes(record)),
    isNothing: before !== undefined && changed.size === 0,
  };
}

function isEqual({ record, bytes }: Artifact, other: Artifact | undefined): boolean {
  if (!other || other.record !== record) return false;
  return other.bytes === bytes || Buffer.compare(other.bytes, bytes) === 0;
}
