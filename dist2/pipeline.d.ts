import { type CheckedRecord, type CheckSteps, type KnownRecord } from './checking.ts';
import type { Artifact } from './model/artifact.ts';
import type { Earlier } from './model/earlier.ts';
import { type Level } from './model/policy.ts';
import { type Result } from './model/problem.ts';
import type { Redaction } from './model/redaction.ts';
import { type WithheldText } from './model/withheld.ts';
import { type OnProgress } from './overlapping.ts';
import { type Document, type KnownDocument, type PrintDocument, printDocument } from './printing.ts';
import { type PressOrder, prepare } from './stages/prepare.ts';
import type { World } from './world.ts';
/** What to make of which records. */
export interface RenderRequest extends PressOrder {
    /** Files, folders, glob patterns, or `-` for standard input. */
    readonly records: readonly string[];
    /** The name of a level, or `all`; absent: the lowest level of the policy. */
    readonly audience?: string;
    readonly onProgress?: OnProgress;
    /** Finds what need not be printed again; absent: everything is printed. */
    readonly earlier?: Earlier | undefined;
}
/** What a run made: the artifacts, and the records of which the audience may see nothing. */
export interface Rendered<A = Artifact> {
    readonly artifacts: readonly A[];
    readonly unseen: readonly string[];
    /** The names of all records of the run, and of the audiences that documents were wanted for. */
    readonly records: readonly string[];
    readonly audiences: readonly string[];
    /** What each document leaves out. It holds withheld text: never for a lower audience. */
    readonly redactions: readonly Redaction[];
}
/**
 * The steps of a run that take time. Each depends on what it is given alone, so that its answers can be kept, or be
 * worked out elsewhere: then `R`, `D` and `A` are what stands here for a record, for a document and for its artifacts.
 */
export interface Steps<R extends KnownRecord = CheckedRecord, D extends KnownDocument = Document, A extends Pick<Artifact, 'path'> = Artifact> extends CheckSteps<R> {
    readonly prepare: typeof prepare;
    readonly documents: (record: R, wanted?: string) => Result<readonly D[]> | Promise<Result<readonly D[]>>;
    readonly print: PrintDocument<D, A>;
}
export declare const STEPS: {
    readonly begin: () => void;
    readonly settings: typeof import("./workspaces.ts").readSettings;
    readonly check: typeof import("./checking.ts").checkRecord;
    readonly prepare: typeof prepare;
    readonly documents: typeof documentsFor;
    readonly print: typeof printDocument;
};
/** read → parse → validate ┃ redact → compose → render → inspect: the artifacts of a run. Nothing is written here. */
export declare function renderRecords(request: RenderRequest, world: World): Promise<Result<Rendered>>;
/** The same by certain steps. */
export declare function renderBy<R extends KnownRecord, D extends KnownDocument, A extends Pick<Artifact, 'path'>>(steps: Steps<R, D, A>, request: RenderRequest, world: World): Promise<Result<Rendered<A>>>;
/** meeting → redact → compose, once for each audience; and what each audience must not find. */
export declare function documentsFor({ source, meeting, workspace }: CheckedRecord, wanted?: string): Result<readonly Document[]>;
/**
 * What readers of a level may know: every text of the record that is theirs, and what a document says of its own
 * accord. It is worked out from the labels alone, not from a finished document, in which a leak would look known.
 */
export declare function knownTexts({ meeting, workspace }: Pick<CheckedRecord, 'meeting' | 'workspace'>, audience: Level): readonly string[];
/** Every text that readers of a level may not know: of the record, and of the `opsg.yaml` beside it. */
export declare function withheldFrom({ meeting, workspace }: Pick<CheckedRecord, 'meeting' | 'workspace'>, audience: Level): readonly WithheldText[];
