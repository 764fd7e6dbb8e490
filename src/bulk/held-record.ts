import { type Level, levelNamed } from '../model/policy.ts';
import { ok, type Problem, type Result } from '../model/problem.ts';
import type { RecordFile } from '../model/record-file.ts';
import type { Source } from '../model/source.ts';
import type { Parsed } from '../model/tree.ts';
import type { Workspace } from '../model/workspace.ts';
import type { KnownRecord } from '../pipeline.ts';
import { parse } from '../stages/parse.ts';
import type { MadeDocument, MadeRecord } from './questions.ts';

/** A good record, and what another process has made of it already. */
export interface HeldRecord extends KnownRecord {
  readonly made: Result<readonly MadeDocument[]>;
}

/** What a process says of a record becomes what the run knows of it. */
export function heldRecord(
  file: RecordFile,
  checked: Result<MadeRecord>,
  workspace: Result<Workspace>,
): Result<HeldRecord> {
  if (!checked.ok) return checked;
  if (!workspace.ok) return workspace;
  const { meeting, documents = ok([]) } = ofWorkspace(checked.value, workspace.value);
  const parsed = parsedWhenAsked(file, workspace.value);
  const { source } = parsed;
  const warnings = checked.warnings.map((warning) => inSource(warning, source));
  return ok({ source, parsed, meeting, workspace: workspace.value, made: documents }, warnings);
}

/** Processes send copies of groups and levels along with each record; of thousands, those of the workspace will do. */
function ofWorkspace({ meeting, documents }: MadeRecord, { groups, policy }: Workspace): MadeRecord {
  const own = (level: Level) => levelNamed(policy, level.name) ?? level;
  const group = groups.find(({ reference }) => reference === meeting.group.reference) ?? meeting.group;
  const next = meeting.next.map(({ at, level, date }) => ({ at, level: own(level), date }));
  const made = documents?.ok
    ? ok(
        documents.value.map((one) => withLevels(one, own)),
        documents.warnings,
      )
    : documents;
  return {
    meeting: { ...meeting, group, level: own(meeting.level), next },
    ...(made && { documents: made }),
  };
}

function withLevels({ printed, ...document }: MadeDocument, own: (level: Level) => Level): MadeDocument {
  const artifacts = printed.ok
    ? ok(
        printed.value.map((artifact) => ({ ...artifact, audience: own(artifact.audience) })),
        printed.warnings,
      )
    : printed;
  return { ...document, audience: own(document.audience), printed: artifacts };
}

/** The tree of a good record stays where it was read; where something is wrong between two, it is read again. */
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

/** Processes send copies of a source along with each problem; one of it is enough. */
function inSource(problem: Problem, source: Source): Problem {
  const { place } = problem;
  return place.source.file === source.file ? { ...problem, place: { ...place, source } } : problem;
}
