import { builtInWorkspace, workspaceFrom } from '../check/workspaces.ts';
import type { World } from '../host/world.ts';
import { type JsonSchema, recordJsonSchema, workspaceJsonSchema } from '../record/json-schema.ts';
import type { Workspace } from '../record/workspace.ts';
import { RULE_CODES } from '../rules/rules.ts';
import { done, type Outcome, stopped } from './outcome.ts';

interface SchemaOptions {
  /** What the schema is of. */
  readonly of: 'record' | 'workspace' | 'report';
  /** Ignore the `opsg.yaml` of this folder. */
  readonly builtIn: boolean;
}

/** The JSON Schema of a record, of `opsg.yaml`, or of the report that `--format json` makes. */
export async function schemaCommand({ of, builtIn }: SchemaOptions, world: World): Promise<Outcome> {
  if (of === 'workspace') return done(printed(workspaceJsonSchema(RULE_CODES)));
  if (of === 'report') {
    const { JSON_REPORT_SCHEMA } = await import('../report/json.ts');
    return done(printed(JSON_REPORT_SCHEMA));
  }
  if (builtIn) return done(recordSchemaFile(builtInWorkspace()));
  const workspace = await workspaceFrom('-', world);
  return workspace.ok ? done(recordSchemaFile(workspace.value)) : stopped(workspace.problems);
}

/** What the schema beside records is called. */
export const SCHEMA_FILE = 'opsg.schema.json';

/** The schema of the records of a workspace, as a file: with its levels and its committees. */
export function recordSchemaFile({ policy, groups, kinds }: Workspace): Uint8Array {
  const levels = policy.levels.map(({ name }) => name);
  const references = groups.map(({ reference }) => reference);
  return printed(recordJsonSchema({ levels, groups: references, kinds: [...kinds.keys()] }));
}

function printed(schema: JsonSchema): Uint8Array {
  return new TextEncoder().encode(`${JSON.stringify(schema, undefined, 2)}\n`);
}
