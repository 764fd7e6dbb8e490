import { sourceDateEpoch } from '../base/date.ts';
import type { OtherReaders } from '../base/disclosure.ts';
import type { World } from '../host/world.ts';
import type { ExistingQuery } from '../output/find-existing.ts';
import type { RenderersOrder } from '../render/prepare.ts';
import type { Making } from './make-records.ts';
import type { MakingOrder } from './making.ts';

/** What to make of which records. */
export interface RenderRequest extends RenderersOrder {
  /** Files, folders, glob patterns, or `-` for standard input. */
  readonly records: readonly string[];
  /** The name of a level, or `all`; absent: the lowest level of the policy. */
  readonly audience?: string;
}

/** What a run needs beside its request: how to make records, and what the output folder contains. */
export interface RunContext extends Making {
  /** The output folder, whose documents may be reused. */
  readonly reuseFrom?: string | undefined;
  readonly existingIn?: ExistingQuery | undefined;
  /** The other readers whose documents can be out of date. */
  readonly others?: OtherReaders;
  /** Whether to list what each document withholds. */
  readonly isLogged?: boolean;
  /** Whether the documents are for a site. */
  readonly isForSite?: boolean;
}

/** What to make of each record. Existing documents in other formats are renewed too. */
export function orderOf(request: RenderRequest, context: RunContext, { env }: World): MakingOrder {
  const { formats, templates, pdfStandard, audience } = request;
  const {
    existing,
    existingIn,
    reuseFrom,
    others = { audiences: [] },
    isLogged = false,
    isForSite,
  } = context;
  return {
    formats: [...new Set([...formats, ...(existing?.formats ?? [])])],
    ...(templates !== undefined && { templates }),
    ...(pdfStandard !== undefined && { pdfStandard }),
    audience,
    timestamp: sourceDateEpoch(env),
    wanted: formats,
    reuseFrom,
    existingIn,
    others,
    isLogged,
    ...(isForSite && { isForSite }),
  };
}
