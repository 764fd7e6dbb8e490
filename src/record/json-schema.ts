import * as z from 'zod/mini';
import type { Key, PartKeys } from './key.ts';
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
      const description = saysOf(path);
      if (description !== undefined) jsonSchema.description ??= description;
      // An editor reads `120` as a number and `true` as a truth value; to us it is a text.
      if (jsonSchema.enum?.includes('true'))
        Object.assign(jsonSchema, { type: 'boolean', enum: [true, false] });
      if (jsonSchema.type === 'string' && !jsonSchema.enum)
        Object.assign(jsonSchema, { type: ['string', 'number'] });
    },
  });
  return { $schema, ...rest, title: 'Settings of opsg' };
}

/** What the key of `opsg.yaml` at a place of its schema is for. */
function saysOf(path: readonly (string | number)[]): string | undefined {
  const names = path.flatMap((step, i) => (path[i - 1] === 'properties' ? [String(step)] : []));
  if (path.at(-2) !== 'properties') return undefined;
  let part = PARTS.get('opsg.yaml');
  let key: Key | undefined;
  for (const name of names) {
    key = part?.[name] ?? PARTS.get('text')?.[name]; // a text with a level stands where a text can
    part = PARTS.get(key?.of ?? '');
  }
  return key?.says;
}

const PARTS = new Map<string, PartKeys>(Object.entries(WORKSPACE_KEYS));
