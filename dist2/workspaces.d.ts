import { type Result } from './model/problem.ts';
import { type RecordFile } from './model/record-file.ts';
import type { Workspace } from './model/workspace.ts';
import type { World } from './world.ts';
/** The workspace of a record. What is wrong with it is said once, with the first record that needs it. */
export declare function workspaceFor(record: string, known: Map<string, Result<Workspace>>, world: World, settings?: typeof readSettings): Promise<Result<Workspace>>;
/** The bytes of an `opsg.yaml` and of its logo, or none, become a workspace, or every problem that stands in its way. */
export declare function readSettings(file?: RecordFile, logo?: Uint8Array): Result<Workspace>;
/**
 * The workspaces of records, by the names of these and in their order. Records of one folder share theirs: it is
 * looked for once.
 */
export declare function workspacesFor(records: readonly string[], world: World, settings: typeof readSettings): Promise<readonly Result<Workspace>[]>;
/** The workspace of the folder in which the program runs; the built-in one if there is no good `opsg.yaml`. */
export declare function workspaceHere(world: World): Promise<Workspace>;
/** The workspace that holds for a record of this name, whether there is one or not. */
export declare function workspaceFrom(record: string, world: World): Promise<Result<Workspace>>;
/** How many records a run may take that begins with this one. */
export declare function mostRecords(first: string, world: World): Promise<number>;
/** The workspace without any `opsg.yaml`. */
export declare function builtInWorkspace(): Workspace;
