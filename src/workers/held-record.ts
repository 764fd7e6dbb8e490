import type { OtherDocument } from '../base/other-readers.ts';
import { ok, type Problem, type Result } from '../base/problem.ts';
import type { Source } from '../base/source.ts';
import type { Parsed } from '../base/tree.ts';
import type { KnownRecord } from '../check/check-records.ts';
import { parse } from '../check/parse.ts';
import type { RecordFile } from '../record/record-file.ts';
import type { Workspace } from '../record/workspace.ts';
import type { MadeDocument, MadeRecord } from './questions.ts';

/** A good record, and what another process has made of it already. */
export interface HeldRecord extends KnownRecord {
  readonly made: Result<readonly MadeDocument[]>;
  readonly otherDocuments: readonly OtherDocument[];
}

/** What a process says of a record becomes what the run knows of it. */
export function heldRecord(
  file: RecordFile,
  checked: Result<MadeRecord>,
  workspace: Result<Workspace>,
): Result<HeldRecord> {
  if (!checked.ok) return checked;
  if (!workspace.ok) return workspace;
  const { meeting, documents = ok([]), otherDocuments = [] } = checked.value;
  const parsed = parsedWhenAsked(file, workspace.value);
  const { source } = parsed;
  const warnings = checked.warnings.map((warning) => inSource(warning, source));
  return ok(
    { source, parsed, meeting, workspace: workspace.value, made: documents, otherDocuments },
    warnings,
  );
}

/**
 * The tree of a good record stays where it was read; where something is wrong between two, it is read again. Not even
 * the bytes are asked for before: they may have to be unpacked.
 */
function parsedWhenAsked(record: RecordFile, { limits }: Workspace): Parsed {
  const { file } = record;
  let known: Parsed | undefined;
  const read = () => {
    const parsed = known ? ok(known) : parse(file, record.bytes, limits);
    if (!parsed.ok) throw new Error('a record that was good before is good');
    known = parsed.value;
    return known;
  };
  const source = {
    file,
    get text() {
      return read().source.text;
    },
  };
  return {
    source,
    get root() {
      return read().root;
    },
    get comments() {
      return read().comments;
    },
  };
}

/** Processes send copies of a source along with each problem; one of it is enough. */
function inSource(problem: Problem, source: Source): Problem {
  const { place } = problem;
  return place.source.file === source.file ? { ...problem, place: { ...place, source } } : problem;
}
