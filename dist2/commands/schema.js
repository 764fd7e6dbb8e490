import { recordJsonSchema, workspaceJsonSchema } from '../model/json-schema.js';
import { builtInWorkspace, workspaceFrom } from '../workspaces.js';
import { done, stopped } from './outcome.js';
/** The JSON Schema of a record, of `opsg.yaml`, or of the report that `--format json` makes. */
export async function schemaCommand({ of, builtIn }, world) {
    if (of === 'workspace')
        return done(printed(workspaceJsonSchema()));
    if (of === 'report') {
        const { JSON_REPORT_SCHEMA } = await import('../report/json-schema.js');
        return done(printed(JSON_REPORT_SCHEMA));
    }
    if (builtIn)
        return done(recordSchemaFile(builtInWorkspace()));
    const workspace = await workspaceFrom('-', world);
    return workspace.ok ? done(recordSchemaFile(workspace.value)) : stopped(workspace.problems);
}
/** The schema of the records of a workspace, as a file: with its levels and its committees. */
export function recordSchemaFile({ policy, groups }) {
    const levels = policy.levels.map(({ name }) => name);
    return printed(recordJsonSchema({ levels, groups: groups.map(({ reference }) => reference) }));
}
function printed(schema) {
    return new TextEncoder().encode(`${JSON.stringify(schema, undefined, 2)}\n`);
}
//# sourceMappingURL=schema.js.map