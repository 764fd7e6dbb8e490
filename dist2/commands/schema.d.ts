import type { Workspace } from '../model/workspace.ts';
import type { World } from '../world.ts';
import { type Outcome } from './outcome.ts';
export interface SchemaOptions {
    /** What the schema is of. */
    readonly of: 'record' | 'workspace' | 'report';
    /** Leave the `opsg.yaml` of this folder aside. */
    readonly builtIn: boolean;
}
/** The JSON Schema of a record, of `opsg.yaml`, or of the report that `--format json` makes. */
export declare function schemaCommand({ of, builtIn }: SchemaOptions, world: World): Promise<Outcome>;
/** The schema of the records of a workspace, as a file: with its levels and its committees. */
export declare function recordSchemaFile({ policy, groups }: Workspace): Uint8Array;
