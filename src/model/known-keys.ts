import { recordSchema } from './record.ts';
import { workspaceKeys } from './workspace.ts';

let known: ReadonlySet<string> | undefined;

/** Every key that a record or an `opsg.yaml` can have, wherever it may stand there. */
export function knownKeys(): ReadonlySet<string> {
  known ??= new Set([...recordKeys(), ...[...workspaceKeys.values()].flat()]);
  return known;
}

function recordKeys(): readonly string[] {
  const { keys } = recordSchema({ levels: [], groups: [], proseFaults: () => [] });
  return [...keys.values()].flat();
}
