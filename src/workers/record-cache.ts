import { resolve } from 'node:path';
import { BUILD_ID } from '../base/build-id.ts';
import { hashOf, keyOf } from '../base/key.ts';
import { ok, type Result } from '../base/problem.ts';
import { VERSION } from '../base/version.ts';
import { read } from '../check/read.ts';
import type { World } from '../host/world.ts';
import type { CachedDocument } from '../output/cache.ts';
import { type RecordFile, STANDARD_INPUT } from '../record/record-file.ts';
import type { Workspace } from '../record/workspace.ts';
import type { Renderers } from '../render/prepare.ts';
import type { MadeRecord, MakingOrder } from './making.ts';

/** The key of a record in the cache, and the key that its verdict must have to be valid. */
export interface RecordKeys {
  /** Depends on the record's place and how it is made, not on what the record says: one entry for each. */
  readonly entry: string;
  /** Depends on every byte that its documents depend on, also of the texts that they withhold. */
  readonly verdict: string;
}

/** Keys of records for one run; none for standard input, which has no place. */
export type KeysOf = (file: RecordFile, workspace: Workspace) => RecordKeys | undefined;

/** What a cache has of the records of a run. */
export interface RecordCache {
  /** A record, if nothing of it has to be made, with its key; or the documents that an earlier run made from it. */
  readonly find: (name: string, workspace: Result<Workspace>) => Promise<Cached>;
  /** Keeps what the run has made of a record, if it may be kept, and returns the key of what was made. */
  readonly keep: (
    made: Result<MadeRecord>,
    file: RecordFile,
    workspace: Result<Workspace>,
  ) => Promise<string | undefined>;
}

interface Cached {
  readonly known?: KeyedRecord;
  readonly documents?: readonly CachedDocument[];
}

/** What is known of a record: nothing, all of it, or the documents that were made from it. */
interface Recalled {
  readonly record?: MadeRecord | undefined;
  readonly documents?: readonly CachedDocument[];
}

/** A record as a run made it, and the key of all that it was made from; absent: it cannot be remembered. */
export interface KeyedRecord {
  readonly record: Result<MadeRecord>;
  readonly verdict?: string | undefined;
}

/**
 * Looks good records up by their keys. `recall` says what is known under them, `remember` keeps what was made under them.
 */
export function recordCache(
  keysOf: KeysOf,
  world: World,
  recall: (file: RecordFile, keys: RecordKeys, workspace: Workspace) => Promise<Recalled>,
  remember?: (made: Result<MadeRecord>, keys: RecordKeys, workspace: Workspace) => Promise<void>,
): RecordCache {
  return {
    find: async (name, workspace) => {
      if (!workspace.ok || name === STANDARD_INPUT) return {};
      const file = await read(name, world);
      const keys = keysOf(file, workspace.value);
      if (!keys) return {};
      const { record, documents } = await recall(file, keys, workspace.value);
      if (!record) return documents ? { documents } : {};
      return { known: { record: ok(record, workspace.warnings), verdict: keys.verdict } };
    },
    keep: async (made, file, workspace) => {
      const keys = workspace.ok ? keysOf(file, workspace.value) : undefined;
      if (keys && workspace.ok) await remember?.(made, keys, workspace.value);
      return keys?.verdict;
    },
  };
}

/** For a run without a cache. */
export const NO_CACHE: RecordCache = { find: async () => ({}), keep: async () => undefined };

/** The keys of a run that makes documents with certain renderers, or only checks. */
export function recordKeys(renderers: Renderers, order: MakingOrder, { workingFolder }: World): KeysOf {
  const { audience, timestamp, wanted, existingIn, reuseFrom = '' } = order;
  const isCheckOnly = order.isCheckOnly === true;
  const program = [...renderers].map(([format, { key }]) => `${format} ${key}`);
  const made = isCheckOnly
    ? keyOf(['check', VERSION, BUILD_ID])
    : keyOf([JSON.stringify([audience, timestamp, wanted, existingIn?.force]), ...program]);
  const place = isCheckOnly
    ? ['check']
    : [resolve(workingFolder, reuseFrom), String(audience), String(wanted)];
  const settings = new Map<Workspace, string>();
  return ({ file, bytes }, workspace) => {
    if (file === STANDARD_INPUT) return undefined;
    const known = settings.get(workspace) ?? settingsKey(workspace);
    settings.set(workspace, known);
    return {
      entry: keyOf([resolve(workingFolder, file), ...place]),
      verdict: keyOf([file, hashOf(bytes), known, made]),
    };
  };
}

/** The key of all settings of a workspace. */
export function settingsKey(workspace: Workspace): string {
  return hashOf(
    JSON.stringify(workspace, (_, value) => {
      if (value instanceof Map) return [...value];
      return value instanceof Uint8Array ? hashOf(value) : value; // the hash of a file is enough, because files are large
    }),
  );
}
