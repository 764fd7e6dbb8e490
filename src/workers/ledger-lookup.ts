import { join, resolve } from 'node:path';
import { keyOf } from '../base/key.ts';
import { overlapping } from '../base/overlapping.ts';
import { nameInFiles } from '../base/policy.ts';
import type { Result } from '../base/problem.ts';
import type { Standing } from '../base/standing.ts';
import { read } from '../check/read.ts';
import { codeOf } from '../host/errors.ts';
import type { World } from '../host/world.ts';
import { findStanding } from '../output/find-standing.ts';
import { type KeptFile, type Ledger, type LedgerEntry, readLedger } from '../output/ledger.ts';
import { hashAt } from '../output/output-folder.ts';
import { stemOf } from '../output/written-documents.ts';
import { STEPS } from '../pipeline.ts';
import { type RecordFile, STANDARD_INPUT } from '../record/record-file.ts';
import type { Workspace } from '../record/workspace.ts';
import type { Bulk } from './bulk-run.ts';
import { madeFrom } from './ledger-entry.ts';
import { orderKey, recordKey, workspaceKey } from './ledger-keys.ts';
import type { MadeRecord } from './questions.ts';

/** Where a ledger is, and the folder of the documents that it knows. */
export interface LedgerPlace {
  readonly file: string;
  readonly out: string;
}

/** Each output folder has a ledger of its own in the folder that is named for them. */
export function ledgerPlace(folder: string, out: string, { workingFolder }: World): LedgerPlace {
  const whole = resolve(workingFolder, out);
  return { file: join(resolve(workingFolder, folder), `${keyOf([whole]).slice(0, 16)}.ledger`), out: whole };
}

/** What a run finds in its ledger. */
export interface Known {
  readonly ledger: Ledger;
  /** What a record is called there; nothing for one that cannot be. */
  readonly entryKey: (file: RecordFile, workspace: Result<Workspace>) => string | undefined;
  /** By that key, the records that nothing needs to be done for. */
  readonly made: ReadonlyMap<string, MadeRecord>;
  /** Their names. */
  readonly names: ReadonlySet<string>;
}

export const NOTHING_KNOWN: Known = {
  ledger: {},
  entryKey: () => undefined,
  made: new Map(),
  names: new Set(),
};

/** Finds the records of a run that nothing needs to be done for. */
export async function lookUp(
  files: readonly string[],
  workspaces: readonly Result<Workspace>[],
  bulk: Bulk,
  place: LedgerPlace,
  world: World,
): Promise<Known> {
  const press = await STEPS.prepare(bulk.order, world);
  const order = press.ok ? orderKey(press.value, bulk) : undefined;
  if (order === undefined) return NOTHING_KNOWN;
  const ledger = await ledgerAt(place, world);
  const standing = bulk.standingIn && (await findStanding(bulk.standingIn, world));
  const entryKey = keysUnder(workspaces, order);
  const made = new Map<string, MadeRecord>();
  const known = await overlapping([...files.entries()], async ([i, name]) => {
    const workspace = workspaces[i];
    if (!workspace?.ok || name === STANDARD_INPUT) return [];
    const key = entryKey(await read(name, world), workspace) ?? '';
    const entry = ledger[key];
    if (!entry || !(await areLeft(entry.files, place, world))) return [];
    if (standing && !(await areAll(entry, name, standing))) return [];
    made.set(key, madeFrom(entry, name, workspace.value, place.out));
    return [name];
  });
  return { ledger, entryKey, made, names: new Set(known.flat()) };
}

/** The settings have a key for each workspace, which is worked out once. */
function keysUnder(workspaces: readonly Result<Workspace>[], order: string): Known['entryKey'] {
  const good = [...new Set(workspaces)].flatMap((workspace) => (workspace.ok ? [workspace] : []));
  const settings = new Map<Result<Workspace>, string>(good.map((one) => [one, workspaceKey(one.value)]));
  return (file, workspace) => {
    const key = settings.get(workspace);
    return key === undefined || file.file === STANDARD_INPUT ? undefined : recordKey(file, key, order);
  };
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

/** Whether nothing else of a record stands than what the ledger knows. */
async function areAll(
  { group, number, files }: LedgerEntry,
  record: string,
  standing: Standing,
): Promise<boolean> {
  const known = new Set(files.map(({ path }) => path));
  for (const { path, audience } of files) {
    const now = { fileStem: stemOf(path.slice(path.lastIndexOf('/') + 1)), reference: `${group}_${number}` };
    const others = await standing.documents(audience, record, now);
    if (others.some(({ name, isEdited }) => isEdited || !known.has(`${nameInFiles(audience)}/${name}`)))
      return false;
  }
  return true;
}

/** Whether documents stand as they were left. A file that nobody has touched need not be read for that. */
async function areLeft(files: readonly KeptFile[], { out }: LedgerPlace, { disk }: World): Promise<boolean> {
  for (const { path, stamp, sha256 } of files) {
    const place = join(out, path);
    if ((await disk.stampOf(place)) !== stamp && (await hashAt(place, disk)) !== sha256) return false;
  }
  return true;
}
