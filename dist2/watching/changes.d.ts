import type { Artifact } from '../model/artifact.ts';
import type { Rendered } from '../pipeline.ts';
/** What has to be written so that the documents of one run stand where those of another did. */
export interface Changes {
    /** The documents of each record of which any document is new, other than before, or gone. */
    readonly artifacts: readonly Artifact[];
    readonly records: readonly string[];
    /** Those of the artifacts that are new or other than before. */
    readonly news: readonly Artifact[];
    /** The records of which the audience could see something before, and cannot now. */
    readonly unseen: readonly string[];
    readonly isNothing: boolean;
}
/**
 * What is different since an earlier run. Bytes are compared, not records: an edit that these readers may not see
 * changes nothing for them, and so nothing is written or said.
 */
export declare function changesSince(before: Rendered | undefined, now: Rendered): Changes;
