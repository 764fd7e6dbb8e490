import * as z from 'zod/mini';
import type { Key } from './key.ts';
import { recordSchema } from './record.ts';
import type { RecordTerms } from './record-checks.ts';
import { WORKSPACE_KEYS } from './workspace-keys.ts';
import { workspaceSchema } from './workspace-schema.ts';

/** A JSON Schema as plain data, ready to be printed. */
export type JsonSchema = Readonly<Record<string, unknown>>;

/** Draft 7 is the draft that every YAML editor reads. */
const TARGET = 'draft-7';

/** The model of a record becomes the JSON Schema with which an editor completes, explains and checks one. */
export function recordJsonSchema(terms: Omit<RecordTerms, 'proseFaults'>): JsonSchema {
  const { schema } = recordSchema({ ...terms, proseFaults: () => [] });
  const { $schema, ...rest } = z.toJSONSchema(schema, { io: 'input', target: TARGET });
  const description = 'One meeting: what was said, decided and asked for, and who may read it.';
  return { $schema, ...rest, title: 'Record of a meeting', description };
}

/** The model of `opsg.yaml` becomes the JSON Schema for it. */
export function workspaceJsonSchema(ruleCodes: readonly string[]): JsonSchema {
  const { $schema, ...rest } = z.toJSONSchema(workspaceSchema(ruleCodes).schema, {
    io: 'input',
    target: TARGET,
    override: ({ jsonSchema, path }) => {
      const description = WORKSPACE_WORDS.get(String(path.at(-1)));
      if (description !== undefined) jsonSchema.description ??= description;
      // An editor reads `120` as a number; to us it is a text.
      if (jsonSchema.type === 'string' && !jsonSchema.enum)
        Object.assign(jsonSchema, { type: ['string', 'number'] });
    },
  });
  return { $schema, ...rest, title: 'Settings of opsg' };
}

/** What the keys of `opsg.yaml` are for. */
const WORKSPACE_WORDS = new Map(
  Object.values(WORKSPACE_KEYS).flatMap((part) =>
    Object.entries<Key>(part).map(([name, { says }]) => [name, says] as const),
  ),
);
