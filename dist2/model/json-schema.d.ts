import type { RecordTerms } from './record-checks.ts';
/** A JSON Schema as plain data, ready to be printed. */
export type JsonSchema = Readonly<Record<string, unknown>>;
/** The model of a record becomes the JSON Schema with which an editor completes, explains and checks one. */
export declare function recordJsonSchema({ levels, groups }: Pick<RecordTerms, 'levels' | 'groups'>): JsonSchema;
/** The model of `opsg.yaml` becomes the JSON Schema for it. */
export declare function workspaceJsonSchema(): JsonSchema;
