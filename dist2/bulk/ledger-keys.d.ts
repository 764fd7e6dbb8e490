import type { RecordFile } from '../model/record-file.ts';
import type { Workspace } from '../model/workspace.ts';
import type { Press } from '../stages/prepare.ts';
import type { Bulk } from './bulk-run.ts';
/** The key of how documents are made, by which program and from which templates; nothing where that cannot be said. */
export declare function orderKey(press: Press, { audience, timestamp }: Bulk): string | undefined;
/** The key of all that a record's documents depend on, the texts that they withhold among it. */
export declare function recordKey({ file, bytes }: RecordFile, workspace: string, order: string): string;
/** The key of all that a workspace says. */
export declare function workspaceKey(workspace: Workspace): string;
