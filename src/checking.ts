import { withEdits } from './fix/with-edits.ts';
import type { Meeting, MeetingFacts } from './model/meeting.ts';
import { independent, type ReadPast } from './model/past-slips.ts';
import { failed, firstOf, ok, type Problem, type Result } from './model/problem.ts';
import type { RecordFile } from './model/record-file.ts';
import type { Source } from './model/source.ts';
import type { Parsed } from './model/tree.ts';
import type { Workspace } from './model/workspace.ts';
import { parse } from './stages/parse.ts';
import { validate } from './stages/validate.ts';

/** What a run knows of a record that has passed every check, wherever the texts of its meeting are. */
export interface KnownRecord {
  readonly source: Source;
  readonly parsed: Parsed;
  readonly meeting: MeetingFacts;
  readonly workspace: Workspace;
}

/** A record that has passed every check, and the workspace that it belongs to. */
export interface CheckedRecord extends KnownRecord {
  readonly meeting: Meeting;
}

/** One record as a meeting, or every problem of it, with the repairs that are certain. */
export function checkRecord(
  { file, bytes }: RecordFile,
  workspace: Result<Workspace>,
): Result<CheckedRecord> {
  const parsed = parse(file, bytes, workspace.ok ? workspace.value.limits : undefined);
  if (!workspace.ok)
    return parsed.ok ? workspace : failed([...workspace.problems, ...firstOf(parsed.problems)]);
  if (!parsed.ok) return failed(firstOf([...parsed.problems, ...foundBesides(parsed.past, workspace.value)]));
  const meeting = validate(parsed.value, workspace.value);
  const scene = { parsed: parsed.value, workspace: workspace.value };
  if (!meeting.ok) return failed(withEdits(firstOf(meeting.problems), scene));
  const { source } = parsed.value;
  return ok(
    { source, parsed: parsed.value, meeting: meeting.value, workspace: workspace.value },
    withEdits(meeting.warnings, scene),
  );
}

/** What else is wrong with a record that was read past its slips. */
function foundBesides(past: ReadPast | undefined, workspace: Workspace): readonly Problem[] {
  if (!past) return [];
  const meeting = validate(past.parsed, workspace);
  const others = independent(meeting.ok ? meeting.warnings : meeting.problems, past);
  return withEdits(others, { parsed: past.parsed, workspace });
}
