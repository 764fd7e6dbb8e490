import type { Disclosure } from '../base/disclosure.ts';
import type { OnProgress } from '../base/overlapping.ts';
import type { World } from '../host/world.ts';
import { audiencesBelow, findStanding } from '../output/find-standing.ts';
import type { WriteOptions } from '../output/planning.ts';
import { recall } from '../output/recall.ts';
import type { RenderRequest } from '../pipeline.ts';
import { STANDARD_INPUT } from '../record/record-file.ts';
import { refusedCache, refusedLog } from './log-place.ts';

/** How documents are asked for. */
export interface RenderOptions extends RenderRequest, WriteOptions {
  /** The folder to write into, or `-` for standard output. */
  readonly out: string;
  /** A file outside the output folder, for a record of what was withheld. */
  readonly redactionLog?: string;
  /** Whether what an earlier run has left may stand for what would be printed; absent: it may. */
  readonly cache?: boolean;
  /** A folder outside the output folder, for what is known of records, so that unchanged ones need no work. */
  readonly cacheFolder?: string;
  /** How many processes work on many records; absent: one for each core. */
  readonly jobs?: number;
  readonly onChecked?: OnProgress;
  /** Say what would be written, and write nothing. */
  readonly dryRun: boolean;
  /** Say whether what stands is what the records give, and write nothing. */
  readonly check: boolean;
  /** Show one of the documents when they are written. */
  readonly open: boolean;
}

/**
 * What is asked of the pipeline: documents, that those are not printed again which an earlier run has left, and that
 * those are renewed which stand in other formats.
 */
export async function requestOf(
  options: RenderOptions,
  world: World,
  disclosure: Disclosure,
): Promise<RenderRequest> {
  const { out, cache = true, only } = options;
  if (out === STANDARD_INPUT) return options;
  return {
    ...options,
    ...(cache && { earlier: recall(out, world) }),
    ...(!only && { standing: await findStanding(options, world) }),
    others: { ...disclosure, audiences: await audiencesBelow(out, world) },
  };
}

/** What is wrong with the way in which documents are asked for. */
export async function misuseOf(
  { redactionLog: log, cacheFolder, out, open, dryRun, check, force }: RenderOptions,
  world: World,
): Promise<string | undefined> {
  if (check && (open || dryRun || force || out === STANDARD_INPUT || log !== undefined))
    return '--check only looks at documents that stand. It does not go with --dry-run, --force, --open, --redaction-log or --out -.';
  if (open && (dryRun || out === STANDARD_INPUT))
    return '--open shows a file that was written. It does not go with --dry-run or --out -.';
  const refusal = cacheFolder === undefined ? undefined : await refusedCache(cacheFolder, out, world);
  return refusal ?? (log === undefined ? undefined : refusedLog(log, out, world));
}
