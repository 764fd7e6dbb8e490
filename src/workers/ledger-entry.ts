import { join } from 'node:path';
import type { FiledArtifact } from '../base/artifact.ts';
import type { OtherDocument } from '../base/other-readers.ts';
import { type Level, levelNamed } from '../base/policy.ts';
import { ok } from '../base/problem.ts';
import type { KeptFile, LedgerEntry } from '../output/ledger.ts';
import type { MeetingFacts } from '../record/meeting.ts';
import type { Workspace } from '../record/workspace.ts';
import type { MadeDocument, MadeRecord } from './questions.ts';

/** What a ledger keeps of a good record. */
export function entryOf(
  meeting: MeetingFacts,
  files: readonly KeptFile[],
  others: readonly OtherDocument[],
): LedgerEntry {
  const { group, number, date, level, next } = meeting;
  return {
    group: group.reference,
    number,
    date,
    level: level.name,
    next: next.map(({ at, level, date }) => ({ at: [...at], level: level.name, date })),
    files: [...files],
    others: others.map(({ audience, fileStem, content }) => ({ audience, fileStem, content })),
  };
}

/** What a run made of a record, from what a ledger kept of it for this very workspace; `out` is an absolute path. */
export function madeFrom(
  entry: LedgerEntry,
  record: string,
  { groups, policy }: Workspace,
  out: string,
): MadeRecord {
  const group = groups.find(({ reference }) => reference === entry.group) ?? missing();
  const levelOf = (name: string) => levelNamed(policy, name) ?? missing();
  const { number, date } = entry;
  const next = entry.next.map(({ at, level, date }) => ({ at, level: levelOf(level), date }));
  const artifacts = entry.files.map((file) => artifactOf(file, record, levelOf(file.audience), out));
  const meeting = { group, number, date, level: levelOf(entry.level), next };
  const otherDocuments = entry.others.map((other) => ({ ...other, record }));
  return { meeting, documents: ok(documentsOf(artifacts)), otherDocuments };
}

function missing(): never {
  throw new Error('the key of a record names its workspace, and that has its words');
}

function artifactOf(
  { path, format, key, content, sha256, stamp }: KeptFile,
  record: string,
  audience: Level,
  out: string,
): FiledArtifact {
  const filed = { file: join(out, path), sha256 };
  return { path, audience, record, format, key, content, stands: { sha256, stamp }, filed };
}

/** One document for each audience, in all its formats. What it withholds is not known here. */
function documentsOf(artifacts: readonly FiledArtifact[]): readonly MadeDocument[] {
  const audiences = [...new Set(artifacts.map(({ audience }) => audience))];
  return audiences.flatMap((audience) => {
    const own = artifacts.filter((artifact) => artifact.audience === audience);
    const [first] = own;
    return first
      ? [
          {
            headlines: { fileStem: stemOf(first) },
            audience,
            record: first.record,
            withheld: [],
            allowed: [],
            printed: ok(own),
          },
        ]
      : [];
  });
}

function stemOf({ path, format }: FiledArtifact): string {
  return path.slice(path.lastIndexOf('/') + 1, -format.length - 1);
}
