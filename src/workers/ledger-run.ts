import { dirname, join } from 'node:path';
import type { Artifact, FiledArtifact } from '../base/artifact.ts';
import { hashOf } from '../base/key.ts';
import type { OtherDocument } from '../base/other-readers.ts';
import { overlapping } from '../base/overlapping.ts';
import { ok, type Result } from '../base/problem.ts';
import type { CheckedRecord } from '../check/check-records.ts';
import { codeOf } from '../host/errors.ts';
import type { World } from '../host/world.ts';
import { type KeptFile, type Ledger, type LedgerEntry, ledgerBytes } from '../output/ledger.ts';
import { hashAt } from '../output/output-folder.ts';
import { STEPS } from '../pipeline.ts';
import type { MeetingFacts } from '../record/meeting.ts';
import type { RecordFile } from '../record/record-file.ts';
import type { Workspace } from '../record/workspace.ts';
import type { Bulk, BulkRun } from './bulk-run.ts';
import { type HeldRecord, heldRecord } from './held-record.ts';
import { entryOf } from './ledger-entry.ts';
import { type Known, type LedgerPlace, ledgerPlace, lookUp, NOTHING_KNOWN } from './ledger-lookup.ts';

/** A run that knows from its ledger which records need no work. */
export interface LedgerRun {
  readonly steps: BulkRun['steps'];
  /** Keeps what is known now, once the documents are written. The code of the system's error comes back, if one is. */
  readonly keep: (artifacts: readonly AnyArtifact[]) => Promise<string | undefined>;
}

type AnyArtifact = Artifact | FiledArtifact;

/** A record of this run that there is nothing to say about; and what was known of it before. */
interface Good {
  readonly key: string;
  readonly meeting: MeetingFacts;
  readonly others: readonly OtherDocument[];
  readonly past: LedgerEntry | undefined;
}

/** What is known at the beginning of a run, and what it finds. */
interface Notes {
  known: Known;
  /** By the names of their records. */
  readonly good: Map<string, Good>;
}

/**
 * The steps of a run, without those that would come to what an earlier run has come to already: the same record,
 * under the same settings, by the same program, with its documents where they were left. They were inspected then,
 * against this very record. A record that there is anything to say about is not kept, and so is looked at again.
 */
export function ledgerRun(
  steps: BulkRun['steps'],
  bulk: Bulk,
  { cacheFolder, out }: { readonly cacheFolder: string; readonly out: string },
  world: World,
): LedgerRun {
  const place = ledgerPlace(cacheFolder, out, world);
  const notes: Notes = { known: NOTHING_KNOWN, good: new Map() };
  return {
    steps: {
      ...steps,
      begin: async (files, workspaces) => {
        notes.known = await lookUp(files, workspaces, bulk, place, world);
        const isOpen = files.map((file) => !notes.known.names.has(file));
        await steps.begin(
          files.filter((_, i) => isOpen[i]),
          workspaces.filter((_, i) => isOpen[i]),
        );
      },
      check: (file, workspace) => check(file, workspace, steps, notes),
      otherDocuments: (record, others) => {
        const found = steps.otherDocuments(record, others);
        const good = notes.good.get(record.source.file);
        if (good) notes.good.set(record.source.file, { ...good, others: found });
        return found;
      },
    },
    keep: (artifacts) => failureOf(keep(artifacts, notes, place, world)),
  };
}

async function check(
  file: RecordFile,
  workspace: Result<Workspace>,
  steps: BulkRun['steps'],
  { known, good }: Notes,
): Promise<Result<CheckedRecord | HeldRecord>> {
  const key = known.entryKey(file, workspace);
  const made = known.made.get(key ?? '');
  const isChanged = !made && known.names.has(file.file); // since it was looked up
  const checked = made
    ? heldRecord(file, ok(made), workspace)
    : await (isChanged ? STEPS : steps).check(file, workspace);
  if (checked.ok && checked.warnings.length === 0 && key !== undefined)
    good.set(file.file, {
      key,
      meeting: checked.value.meeting,
      others: [],
      past: made && known.ledger[key],
    });
  return checked;
}

async function failureOf(work: Promise<void>): Promise<string | undefined> {
  try {
    await work;
    return undefined;
  } catch (thrown) {
    if (codeOf(thrown) === undefined) throw thrown;
    return codeOf(thrown);
  }
}

async function keep(
  artifacts: readonly AnyArtifact[],
  { known, good }: Notes,
  place: LedgerPlace,
  world: World,
): Promise<void> {
  if ([...good.values()].every(({ past }) => past)) return;
  const made = new Map<string, AnyArtifact[]>();
  for (const artifact of artifacts)
    made.set(artifact.record, [...(made.get(artifact.record) ?? []), artifact]);
  const now = await overlapping([...good], async ([record, one]) => {
    const entry = one.past ?? (await newEntry(one, made.get(record) ?? [], place, world));
    return entry ? [[one.key, entry] as const] : [];
  });
  const records = Object.fromEntries([...apart(known.ledger, artifacts), ...now.flat()]);
  await world.disk.makeFolder(dirname(place.file), true);
  await world.writeFiles([{ path: place.file, bytes: ledgerBytes(records), isPrivate: true }]);
}

/** Of records that were not part of a run, those are still known whose documents it has not replaced. */
function apart(
  before: Ledger,
  artifacts: readonly AnyArtifact[],
): readonly (readonly [string, LedgerEntry])[] {
  const paths = new Set(artifacts.map(({ path }) => path));
  return Object.entries(before).filter(
    ([, { files }]) => files.length > 0 && files.every(({ path }) => !paths.has(path)),
  );
}

/**
 * Nothing is kept of a record where nobody can say what its documents were made from, nor where one of them has been
 * changed by somebody since it was written.
 */
async function newEntry(
  { meeting, others }: Good,
  artifacts: readonly AnyArtifact[],
  { out }: LedgerPlace,
  { disk }: World,
): Promise<LedgerEntry | undefined> {
  const files: KeptFile[] = [];
  for (const artifact of artifacts) {
    const { path, audience, format, key, content } = artifact;
    const sha256 = 'bytes' in artifact ? hashOf(artifact.bytes) : artifact.filed.sha256;
    const stamp = await disk.stampOf(join(out, path));
    const isLeft = (await hashAt(join(out, path), disk)) === sha256;
    if (key === undefined || content === undefined || stamp === undefined || !isLeft) return undefined;
    files.push({ path, audience: audience.name, format, key, content, sha256, stamp });
  }
  return entryOf(meeting, files, others);
}
