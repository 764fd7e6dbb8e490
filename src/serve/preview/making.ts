import type { Result } from '../../base/problem.ts';
import type { Workspace } from '../../record/workspace.ts';
import { makerHere } from '../../workers/make-record.ts';
import type { MadeRecord, StartMaking } from '../../workers/making.ts';
import { recordKeys } from '../../workers/record-cache.ts';

/**
 * Makes the records of a website, and what it made of a record once, it does not make again until one of the things
 * changes that the record's documents are made from. Only what the last run used is kept.
 */
export function remembering(): StartMaking {
  let before = new Map<string, Result<MadeRecord>>();
  return (parts, world) => {
    const { order, workspaces, renderers } = parts;
    const maker = makerHere(parts, world);
    const keysOf = renderers.ok ? recordKeys(renderers.value, order, world) : undefined;
    const known = before;
    const now = new Map<string, Result<MadeRecord>>();
    before = now;
    return {
      ...maker,
      make: async (task) => {
        const workspace = workspaces[task.workspace];
        const key = workspace?.ok ? keysOf?.(task.file, workspace.value)?.verdict : undefined;
        const made = (key === undefined ? undefined : known.get(key)) ?? (await maker.make(task));
        if (key !== undefined && made.ok && made.value.documents) now.set(key, made);
        return made;
      },
    };
  };
}

/** What the maker of a single record saw of it: more than documents are, and once. */
export interface SeenMaking {
  readonly settings?: Result<Workspace> | undefined;
  /** The record with all its warnings, or all its problems; absent where it was not reached. */
  readonly made?: Result<MadeRecord>;
}

/** Makes one record in this process, and says what it saw. */
export function seeingMaker(): { readonly start: StartMaking; readonly seen: () => SeenMaking } {
  let seen: SeenMaking = {};
  return {
    start: (parts, world) => {
      const maker = makerHere(parts, world);
      seen = { settings: parts.workspaces[0] };
      return {
        ...maker,
        make: async (task) => {
          const made = await maker.make(task);
          seen = { ...seen, made };
          return made;
        },
      };
    },
    seen: () => seen,
  };
}
