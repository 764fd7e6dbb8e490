import { dirname } from 'node:path';
import { BUILT_IN_LIMITS } from './model/limits.js';
import { failed } from './model/problem.js';
import { STANDARD_INPUT } from './model/record-file.js';
import { configure } from './stages/configure.js';
import { findLogo } from './stages/find-logo.js';
import { findWorkspace } from './stages/find-workspace.js';
import { parse } from './stages/parse.js';
/** The workspace of a record. What is wrong with it is said once, with the first record that needs it. */
export async function workspaceFor(record, known, world, settings = readSettings) {
    const file = await findWorkspace(record, world);
    const name = file?.file ?? '';
    const before = known.get(name);
    if (before)
        return before;
    const workspace = settings(file, file && (await logoOf(file, world)));
    known.set(name, workspace.ok ? workspace : failed([]));
    return workspace;
}
/** The bytes of an `opsg.yaml` and of its logo, or none, become a workspace, or every problem that stands in its way. */
export function readSettings(file, logo) {
    const parsed = file && parse(file.file, file.bytes);
    return parsed && !parsed.ok ? parsed : configure(parsed?.value, logo);
}
/**
 * The workspaces of records, by the names of these and in their order. Records of one folder share theirs: it is
 * looked for once.
 */
export async function workspacesFor(records, world, settings) {
    const known = new Map();
    const good = new Map();
    const workspaces = [];
    for (const record of records) {
        const folder = dirname(record);
        const workspace = good.get(folder) ?? (await workspaceFor(record, known, world, settings));
        if (workspace.ok)
            good.set(folder, workspace);
        workspaces.push(workspace);
    }
    return workspaces;
}
/** Most workspaces have no logo, and are not read twice for one. */
async function logoOf({ file, bytes }, world) {
    const parsed = Buffer.from(bytes).includes('logo') ? parse(file, bytes) : undefined;
    return parsed?.ok ? findLogo(parsed.value, world) : undefined;
}
/** The workspace of the folder in which the program runs; the built-in one if there is no good `opsg.yaml`. */
export async function workspaceHere(world) {
    const own = await workspaceFrom(STANDARD_INPUT, world);
    return own.ok ? own.value : builtInWorkspace();
}
/** The workspace that holds for a record of this name, whether there is one or not. */
export function workspaceFrom(record, world) {
    return workspaceFor(record, new Map(), world);
}
/** How many records a run may take that begins with this one. */
export async function mostRecords(first, world) {
    const workspace = await workspaceFrom(first, world);
    return workspace.ok ? workspace.value.limits.records : BUILT_IN_LIMITS.records;
}
/** The workspace without any `opsg.yaml`. */
export function builtInWorkspace() {
    const workspace = configure();
    if (!workspace.ok)
        throw new Error('the built-in workspace is valid');
    return workspace.value;
}
//# sourceMappingURL=workspaces.js.map