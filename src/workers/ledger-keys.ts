import { hashOf, keyOf } from '../base/key.ts';
import type { RecordFile } from '../record/record-file.ts';
import type { Workspace } from '../record/workspace.ts';
import type { Press } from '../render/prepare.ts';
import type { Bulk } from './bulk-run.ts';

/** The key of how documents are made, by which program and from which templates; nothing where that cannot be said. */
export function orderKey(
  press: Press,
  { audience, timestamp, wanted, standingIn, others }: Bulk,
): string | undefined {
  const printers = [...press].map(([format, { key }]) => key && `${format} ${key}`);
  const isKnown = printers.every((printer) => printer !== undefined);
  return isKnown
    ? keyOf([JSON.stringify([audience, timestamp, wanted, standingIn?.force, others]), ...printers])
    : undefined;
}

/** The key of all that a record's documents depend on, the texts that they withhold among it. */
export function recordKey({ file, bytes }: RecordFile, workspace: string, order: string): string {
  return keyOf([file, hashOf(bytes), workspace, order]);
}

/** The key of all that a workspace says. */
export function workspaceKey(workspace: Workspace): string {
  return hashOf(JSON.stringify(workspace, (_, value) => (value instanceof Map ? [...value] : asKey(value))));
}

/** Files are large, and their hashes tell them apart. */
function asKey(value: unknown): unknown {
  return value instanceof Uint8Array ? hashOf(value) : value;
}
