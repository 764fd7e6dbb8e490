import { dirname, resolve } from 'node:path';
import { WORKSPACE_FILE } from '../model/record-file.js';
/** The `opsg.yaml` that holds for a record: in its folder, or in the nearest folder above; or none. */
export async function findWorkspace(record, world) {
    let folder = dirname(resolve(world.workingFolder, record));
    while (true) {
        const file = resolve(folder, WORKSPACE_FILE);
        if ((await world.kindOf(file)) === 'file')
            return { file: world.shortName(file), bytes: await world.readFile(file) };
        if (dirname(folder) === folder)
            return undefined;
        folder = dirname(folder);
    }
}
//# sourceMappingURL=find-workspace.js.map