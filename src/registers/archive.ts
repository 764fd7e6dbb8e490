import { type Level, OPEN } from '../base/policy.ts';
import {
  distinct,
  error,
  failed,
  inAllFormats,
  ok,
  type Problem,
  type Result,
  together,
} from '../base/problem.ts';
import { startOf } from '../base/source.ts';
import { type CheckedRecord, checkFiles } from '../check/check-records.ts';
import { withRecords } from '../check/gather.ts';
import type { World } from '../host/world.ts';
import { audiencesFor } from '../levels/reach.ts';
import { redact } from '../levels/redact.ts';
import type { GuardedRecord } from '../levels/secret.ts';
import type { Workspace } from '../record/workspace.ts';
import { compose } from '../render/compose.ts';
import { guardedRecord } from '../render/documents.ts';
import { type PublishedMeeting, publishedMeeting } from '../series/facts.ts';
import { inOrder } from '../series/series.ts';

/** The meetings of an archive as one audience sees them, and what no file for it may contain. */
export interface Archive {
  readonly audience: Level;
  readonly workspace: Workspace;
  /** The oldest first. */
  readonly meetings: readonly PublishedMeeting[];
  /** Of all records, even of those of which these readers may know nothing. */
  readonly guarded: readonly GuardedRecord[];
  /** How many warnings are about what these readers read. */
  readonly warnings: number;
  readonly passedOver: readonly string[];
}

export interface ArchiveRequest {
  readonly records: readonly string[];
  /** The name of a level; absent: the lowest of the policy. */
  readonly audience?: string;
  /** Whether a PDF is made, for which some records have problems of their own. */
  readonly isForPdf: boolean;
}

/** records → check ┃ redact → compose → facts, without a document of any record. */
export async function archiveFor(
  { records: paths, audience: wanted, isForPdf }: ArchiveRequest,
  world: World,
): Promise<Result<Archive>> {
  const { result, passedOver } = await checkFiles(paths, world);
  const isWanted = ({ format }: Problem) => !format || isForPdf;
  const records = withRecords(paths, result);
  if (!records.ok) return failed(records.problems.filter(isWanted));
  const read = together(records.value.map((record) => recordFor(record, wanted)));
  if (!read.ok) return failed(distinct(read.problems));
  const workspace = oneWorkspace(read.value, paths);
  if (!workspace.ok) return workspace;
  const audience = read.value.find((one) => one.workspace === workspace.value)?.audience;
  if (!audience) return failed([]);
  const warnings = records.warnings.filter(
    (problem) => isWanted(problem) && problem.readers?.includes(audience.rank),
  );
  const good = inAllFormats(ok(undefined, warnings));
  if (!good.ok) return good;
  return ok({
    audience,
    workspace: workspace.value,
    meetings: inOrder(read.value.flatMap(({ meeting }) => meeting ?? [])),
    guarded: read.value.map(({ guarded }) => guarded),
    warnings: warnings.length,
    passedOver,
  });
}

/** A record as its readers see it. */
interface ReadRecord {
  readonly audience: Level;
  readonly workspace: Workspace;
  /** Absent where they may see nothing of it. */
  readonly meeting?: PublishedMeeting;
  readonly guarded: GuardedRecord;
}

function recordFor(record: CheckedRecord, wanted: string | undefined): Result<ReadRecord> {
  const { meeting, workspace } = record;
  const audiences = audiencesFor(meeting, workspace, wanted);
  if (!audiences.ok) return audiences;
  const [audience = workspace.policy.levels[0]] = audiences.value;
  const shown = redact(meeting, workspace, audience);
  return ok({
    audience,
    workspace,
    ...(shown && { meeting: { ...publishedMeeting(shown, compose(shown, workspace)), documents: [] } }),
    guarded: guardedRecord(record, audience),
  });
}

/** The settings of all meetings that these readers see; if there are none, those of the first record. */
function oneWorkspace(all: readonly ReadRecord[], paths: readonly string[]): Result<Workspace> {
  const seen = all.filter(({ meeting }) => meeting);
  const [workspace, ...others] = new Set(
    (seen.length > 0 ? seen : all.slice(0, 1)).map((one) => one.workspace),
  );
  if (workspace && others.length === 0) return ok(workspace);
  return failed([error('several-settings', startOf({ file: paths.join(' '), text: '' }), {}, OPEN)]);
}
