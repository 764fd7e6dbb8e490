import { dirname, isAbsolute, join } from 'node:path';
import { child } from '../model/tree.js';
/** The bytes of the logo that an `opsg.yaml` names, from beside it; nothing where it names none, or none is there. */
export async function findLogo(parsed, world) {
    const named = ['look', 'logo', 'file'].reduce((tree, key) => tree && child(tree, key), parsed.root);
    if (named?.kind !== 'text' || named.value === '')
        return undefined;
    const path = isAbsolute(named.value) ? named.value : join(dirname(parsed.source.file), named.value);
    return (await world.kindOf(path)) === 'file' ? world.readFile(path) : undefined;
}
//# sourceMappingURL=find-logo.js.map