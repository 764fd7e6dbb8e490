import type { Format } from './artifact.ts';

/** A document that earlier runs have left for an audience, in whatever format and under whatever name. */
export interface StandingDocument {
  readonly name: string;
  /** As the user would say it. */
  readonly path: string;
  readonly format: Format;
  /** Whether a person has changed it since. */
  readonly isEdited: boolean;
  readonly bytes: Uint8Array;
}

/** What stands in an output folder before a run, in other formats than those that are asked for. */
export interface Standing {
  /** The formats in which any document stands. */
  readonly formats: readonly Format[];
  /** The documents of a record for an audience. */
  readonly documents: (
    audience: string,
    record: string,
    now: { readonly fileStem: string; readonly reference: string },
  ) => Promise<readonly StandingDocument[]>;
}
