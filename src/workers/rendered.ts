import { type Artifact, type FiledArtifact, sameNames, unsafeNames } from '../base/artifact.ts';
import type { OtherDocument } from '../base/disclosure.ts';
import { type Level, levelNamed, lowestLevel, nameInFiles } from '../base/policy.ts';
import { distinct, failed, ok, type Result, together } from '../base/problem.ts';
import type { GoodRecord } from '../check/compare-records.ts';
import { ALL_AUDIENCES } from '../levels/reach.ts';
import { STANDARD_INPUT } from '../record/record-file.ts';
import { occasionWords } from '../record/workspace.ts';
import type { Redaction } from '../render/redaction-log.ts';
import type { MadeDocument, MadeRecord } from './making.ts';

/** The result of a run: the artifacts, and the records of which the audience may see nothing. */
export interface Rendered<A = Artifact> {
  readonly artifacts: readonly A[];
  readonly unseen: readonly string[];
  /** Files that could contain records and were skipped. */
  readonly passedOver: readonly string[];
  /** The names of all records of the run, and the audiences that documents were wanted for. */
  readonly records: readonly string[];
  readonly audiences: readonly Level[];
  /** The meeting of the record from standard input, if there was one. */
  readonly fromInput?: string;
  /** What the records now give other readers, and which readers messages may name. */
  readonly otherDocuments: readonly OtherDocument[];
  readonly others: readonly Level[];
  /** Readers of earlier runs whose level no longer exists, if messages may name them, each with the records. */
  readonly formerReaders: ReadonlyMap<string, readonly string[]>;
  /** What each document leaves out. It contains withheld text, so it is never for a lower audience. */
  readonly redactions: readonly Redaction[];
}

/** The artifacts of a run, wherever their bytes are. */
export type RunArtifacts = Rendered<Artifact | FiledArtifact>;

/** The documents of each record, or why there can be none. */
export function documentsOf(records: readonly MadeRecord[]): Result<readonly (readonly MadeDocument[])[]> {
  const documents = together(records.map((record) => record.documents ?? ok([])));
  return documents.ok ? documents : failed(distinct(documents.problems));
}

/** All artifacts, if no two of them have the same name. */
export function artifactsOf(
  documents: readonly MadeDocument[],
): Result<readonly (Artifact | FiledArtifact)[]> {
  const rendered = together(documents.map((document) => document.rendered));
  if (!rendered.ok) return failed(distinct(rendered.problems));
  const all = rendered.value.flat();
  const clashes = [...sameNames(all), ...unsafeNames(all)];
  return clashes.length > 0 ? failed(clashes) : ok(all);
}

/** The summary of a run. The documents are those of the records, in the order of the records. */
export function accountOf(records: readonly GoodRecord[], documents: readonly (readonly MadeDocument[])[]) {
  const names = records.map(({ file }) => file);
  const input = records.find(({ file }) => file === STANDARD_INPUT);
  return {
    unseen: names.filter((_, i) => documents[i]?.length === 0),
    records: names,
    redactions: documents.flat().map(redactionOf),
    ...(input && { fromInput: occasionWords(input.meeting).reference }),
  };
}

/** The audiences that a run could have made documents for, whether or not it did. */
export function audiencesOf(records: readonly GoodRecord[], wanted?: string): readonly Level[] {
  const levels = records.flatMap(({ workspace: { policy } }) => {
    if (wanted === undefined) return [lowestLevel(policy)];
    return wanted === ALL_AUDIENCES ? policy.levels : (levelNamed(policy, wanted) ?? []);
  });
  return [...new Map(levels.map((level) => [level.name, level])).values()];
}

function redactionOf({
  headlines,
  audience,
  record,
  withheld,
  allowed,
  notices = [],
}: MadeDocument): Redaction {
  return {
    record,
    document: `${nameInFiles(audience.name)}/${headlines.fileStem}`,
    audience,
    withheld,
    allowed,
    notices,
  };
}
