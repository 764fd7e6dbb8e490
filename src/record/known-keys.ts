import { PART_KEYS } from './part-keys.ts';
import { recordSchema } from './record.ts';
import { workspaceSchema } from './workspace-schema.ts';

let parts: readonly (readonly string[])[] | undefined;
let known: ReadonlySet<string> | undefined;

/** Every key that a record or an `opsg.yaml` can have, wherever it may stand there. */
export function knownKeys(): ReadonlySet<string> {
  known ??= new Set(allParts().flat());
  return known;
}

/** Whether a part that has these keys can have this one too. Keys that nobody knows say nothing. */
export function canStandBeside(key: string, names: ReadonlySet<string>): boolean {
  const told = [...names].filter((name) => knownKeys().has(name));
  const possible = allParts().filter((keys) => told.every((name) => keys.includes(name)));
  return possible.length === 0 || possible.some((keys) => keys.includes(key));
}

function allParts(): readonly (readonly string[])[] {
  parts ??= PART_KEYS ?? partKeys();
  return parts;
}

/** The keys of each part of a record and of `opsg.yaml`, as the schemas have them. */
export function partKeys(): readonly (readonly string[])[] {
  const { keys } = recordSchema({ levels: [], groups: [], proseFaults: () => [] });
  return [...keys.values(), ...workspaceSchema().keys.values()];
}
