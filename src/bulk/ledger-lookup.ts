import { join } from 'node:path';
import type { Result } from '../model/problem.ts';
import type { RecordFile } from '../model/record-file.ts';
import type { Workspace } from '../model/workspace.ts';
import { STEPS } from '../pipeline.ts';
import { overlapping } from '../printing.ts';
import { codeOf } from '../storage/errors.ts';
import { type KeptFile, type Ledger, readLedger } from '../storage/ledger.ts';
import { hashAt } from '../storage/output-folder.ts';
import type { World } from '../world.ts';
import type { Bulk } from './bulk-run.ts';
import { madeFrom } from './ledger-entry.ts';
import { orderKey, recordKey, workspaceKey } from './ledger-keys.ts';
import type { MadeRecord } from './questions.ts';

/** Where a ledger is, and the folder of the documents that it knows. */
export interface LedgerPlace {
  readonly file: string;
  readonly out: string;
}

/** What a run finds in its ledger, and what its records are called there. */
export interface Known {
  readonly ledger: Ledger;
  readonly keys: ReadonlyMap<RecordFile, string>;
  /** The records that nothing needs to be done for. */
  readonly made: ReadonlyMap<RecordFile, MadeRecord>;
}

export const NOTHING_KNOWN: Known = { ledger: {}, keys: new Map(), made: new Map() };

/** Finds the records of a run that nothing needs to be done for. */
export async function lookUp(
  files: readonly RecordFile[],
  workspaces: readonly Result<Workspace>[],
  bulk: Bulk,
  place: LedgerPlace,
  world: World,
): Promise<Known> {
  const press = await STEPS.prepare(bulk.order, world);
  const order = press.ok ? orderKey(press.value, bulk) : undefined;
  if (order === undefined) return NOTHING_KNOWN;
  const ledger = await ledgerAt(place, world);
  const keys = keysOf(files, workspaces, order);
  const found = await overlapping([...files.entries()], async ([i, file]) => {
    const entry = ledger[keys.get(file) ?? ''];
    const workspace = workspaces[i];
    const isLeft = entry !== undefined && (await areLeft(entry.files, place, world));
    return isLeft && workspace?.ok
      ? [[file, madeFrom(entry, file.file, workspace.value, place.out)] as const]
      : [];
  });
  return { ledger, keys, made: new Map(found.flat()) };
}

function keysOf(
  files: readonly RecordFile[],
  workspaces: readonly Result<Workspace>[],
  order: string,
): ReadonlyMap<RecordFile, string> {
  const settings = new Map(workspaces.map((workspace) => [workspace, '']));
  for (const workspace of settings.keys())
    if (workspace.ok) settings.set(workspace, workspaceKey(workspace.value));
  return new Map(
    files.flatMap((file, i) => {
      const workspace = workspaces[i];
      return workspace?.ok ? [[file, recordKey(file, settings.get(workspace) ?? '', order)] as const] : [];
    }),
  );
}

/** A ledger that cannot be read is as good as none. */
async function ledgerAt({ file }: LedgerPlace, { disk }: World): Promise<Ledger> {
  try {
    return (await disk.entryAt(file)) === 'file' ? readLedger(await disk.read(file)) : {};
  } catch (thrown) {
    if (codeOf(thrown) === undefined) throw thrown;
    return {};
  }
}

/** Whether documents stand as they were left. A file that nobody has touched need not be read for that. */
async function areLeft(files: readonly KeptFile[], { out }: LedgerPlace, { disk }: World): Promise<boolean> {
  for (const { path, stamp, sha256 } of files) {
    const place = join(out, path);
    if ((await disk.stampOf(place)) !== stamp && (await hashAt(place, disk)) !== sha256) return false;
  }
  return true;
}
