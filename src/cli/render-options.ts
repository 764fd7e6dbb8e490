import type { Disclosure } from '../base/disclosure.ts';
import type { OnProgress } from '../base/overlapping.ts';
import type { World } from '../host/world.ts';
import { audiencesBelow, findExisting } from '../output/find-existing.ts';
import type { WriteOptions } from '../output/planning.ts';
import { STANDARD_INPUT } from '../record/record-file.ts';
import type { RenderRequest, RunContext } from '../workers/order.ts';
import { type CacheWish, cacheFor, refusedCache, refusedLog } from './saving.ts';

/** How documents are asked for. */
export interface RenderOptions extends RenderRequest, WriteOptions, CacheWish {
  /** The folder to write into, or `-` for standard output. */
  readonly out: string;
  /** A file outside the output folder, for a record of what was withheld. */
  readonly redactionLog?: string;
  /** How many processes work on many records; absent: one for each core. */
  readonly jobs?: number;
  readonly onProgress?: OnProgress;
  /** Say what would be written, and write nothing. */
  readonly dryRun: boolean;
  /** Say whether the existing documents are what the records give, and write nothing. */
  readonly check: boolean;
  /** Show one of the documents when they are written. */
  readonly open: boolean;
}

/** What a run knows besides its request: how to make records, and what is in the output folder. */
export async function contextOf(
  options: RenderOptions,
  world: World,
  disclosure: Disclosure,
): Promise<RunContext> {
  const { out, only, force, formats, redactionLog, dryRun, check, onProgress } = options;
  const isLogged = redactionLog !== undefined;
  if (out === STANDARD_INPUT) return { isLogged, onProgress };
  const cache = await cacheFor(options, out, world);
  const existingIn = { out, force, formats };
  return {
    isLogged,
    onProgress,
    others: { ...disclosure, audiences: await audiencesBelow(out, world) },
    ...(!only && { existingIn, existing: await findExisting(existingIn, world) }),
    ...(cache && { cache, keeps: !dryRun && !check, reuseFrom: out }),
  };
}

/** What is wrong with the way in which documents are asked for. */
export async function misuseOf(
  { redactionLog: log, cacheFolder, out, open, dryRun, check, force }: RenderOptions,
  world: World,
): Promise<string | undefined> {
  if (check && (open || dryRun || force || out === STANDARD_INPUT || log !== undefined))
    return '--check only looks at documents that exist. It does not go with --dry-run, --force, --open, --redaction-log or --out -.';
  if (open && (dryRun || out === STANDARD_INPUT))
    return '--open shows a file that was written. It does not go with --dry-run or --out -.';
  const refusal = cacheFolder === undefined ? undefined : await refusedCache(cacheFolder, out, world);
  return refusal ?? (log === undefined ? undefined : refusedLog(log, out, world));
}
