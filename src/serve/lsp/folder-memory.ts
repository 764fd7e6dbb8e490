import { once } from '../../base/once.ts';
import { ok, type Result } from '../../base/problem.ts';
import type { CheckedRecord } from '../../check/check-records.ts';
import type { RecordFile } from '../../record/record-file.ts';
import type { Workspace } from '../../record/workspace.ts';
import { checkedOnly } from '../../workers/make-record.ts';
import type { MadeRecord } from '../../workers/making.ts';
import { settingsKey } from '../../workers/record-cache.ts';
import type { RecordFacts } from '../language/answers.ts';
import { recordFacts } from '../language/record-facts.ts';

/** What was found out about one record, for as long as neither it nor its settings change. */
interface RememberedRecord {
  readonly bytes: Uint8Array;
  readonly settings: string;
  readonly made: Result<MadeRecord>;
  /** What it was when it was good. */
  readonly facts: RecordFacts | undefined;
}

/** What is known of the records of a folder, by name. */
export interface FolderMemory {
  /** What was made of a record, if these are its bytes and its settings still. */
  readonly recall: (file: RecordFile, workspace: Workspace) => Result<MadeRecord> | undefined;
  readonly remember: (
    file: RecordFile,
    workspace: Workspace,
    checked: Result<CheckedRecord>,
  ) => Result<MadeRecord>;
  /** The records of the folder as they were when they were good. */
  readonly facts: () => readonly RecordFacts[];
  /** Forgets all but these. */
  readonly keepOnly: (files: readonly string[]) => void;
}

export function folderMemory(): FolderMemory {
  const known = new Map<string, RememberedRecord>();
  return {
    recall: ({ file, bytes }, workspace) => {
      const record = known.get(file);
      const isSame = record?.settings === keyOf(workspace) && Buffer.compare(record.bytes, bytes) === 0;
      return isSame ? record.made : undefined;
    },
    remember: ({ file, bytes }, workspace, checked) => {
      const made = checked.ok ? ok(checkedOnly(checked.value), checked.warnings) : checked;
      const facts = checked.ok ? recordFacts(checked.value) : known.get(file)?.facts;
      known.set(file, { bytes, settings: keyOf(workspace), made, facts });
      return made;
    },
    facts: () => [...known.values()].flatMap(({ facts }) => facts ?? []),
    keepOnly: (files) => {
      const kept = new Set(files);
      for (const file of known.keys()) if (!kept.has(file)) known.delete(file);
    },
  };
}

const keyOf = once(settingsKey);
