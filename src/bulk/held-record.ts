import { ok, type Problem, type Result } from '../model/problem.ts';
import type { RecordFile } from '../model/record-file.ts';
import type { Source } from '../model/source.ts';
import type { Parsed } from '../model/tree.ts';
import type { Workspace } from '../model/workspace.ts';
import type { KnownRecord } from '../pipeline.ts';
import type { KnownDocument } from '../printing.ts';
import { parse } from '../stages/parse.ts';
import type { Hand } from '../world.ts';
import type { MeetingFacts } from './questions.ts';

/** A good record, of which a thread holds the texts. */
export interface HeldRecord extends KnownRecord {
  readonly hand: Hand;
  readonly number: number;
}

/** A document that a thread holds. */
export interface HeldDocument extends KnownDocument {
  readonly hand: Hand;
  readonly recordNumber: number;
  readonly number: number;
}

/** What a thread says of a record becomes what the run knows of it. */
export function heldRecord(
  file: RecordFile,
  checked: Result<MeetingFacts>,
  workspace: Result<Workspace>,
  holder: Pick<HeldRecord, 'hand' | 'number'>,
): Result<HeldRecord> {
  if (!checked.ok) return checked;
  if (!workspace.ok) return workspace;
  const parsed = parsedWhenAsked(file, workspace.value);
  const { source } = parsed;
  const warnings = checked.warnings.map((warning) => inSource(warning, source));
  return ok({ source, parsed, meeting: checked.value, workspace: workspace.value, ...holder }, warnings);
}

/** The tree of a good record stays in its thread; where something is wrong between two records, it is read again. */
function parsedWhenAsked({ file, bytes }: RecordFile, { limits }: Workspace): Parsed {
  let known: Parsed | undefined;
  const read = () => {
    const parsed = known ? ok(known) : parse(file, bytes, limits);
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
  };
}

/** Threads send copies of a source along with each problem; one of it is enough. */
function inSource(problem: Problem, source: Source): Problem {
  const { place } = problem;
  return place.source.file === source.file ? { ...problem, place: { ...place, source } } : problem;
}
