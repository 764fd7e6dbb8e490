import { basename, dirname, resolve } from 'node:path';
import { isPattern, WORKSPACE_FILE } from '../model/record-file.js';
/** A logo can lie beside an `opsg.yaml`. */
const LOGO_ENDINGS = ['.svg', '.png'];
const RECORD_ENDINGS = ['.yaml', '.yml', ...LOGO_ENDINGS];
/**
 * Where to look for changes: the folders that records and templates are in, and each folder above the records, since
 * an `opsg.yaml` in it, or a folder on the way that goes and comes back, counts too. By absolute path.
 */
export async function interestsOf({ records, templates }, world) {
    const interests = new Map();
    const add = (folder, more) => interests.set(folder, both(interests.get(folder), more));
    const places = await Promise.all(records.map((path) => placeOf(path, world)));
    if (templates !== undefined) {
        places.push({ folder: resolve(world.workingFolder, templates), interest: { endings: ['.hbs'] } });
    }
    for (const { folder, interest } of places) {
        const below = interest.folders ? await world.foldersBelow(folder) : [];
        for (const each of [folder, ...below])
            add(each, interest);
        for (const [above, name] of waysDown(folder))
            add(above, { names: [WORKSPACE_FILE, name], endings: LOGO_ENDINGS });
    }
    return interests;
}
async function placeOf(path, world) {
    const whole = resolve(world.workingFolder, path);
    const kind = await world.kindOf(path);
    if (kind === 'folder')
        return { folder: whole, interest: { endings: RECORD_ENDINGS, folders: true } };
    if (kind === 'nothing' && isPattern(path))
        return placeOfPattern(path, world);
    return {
        folder: dirname(whole),
        interest: { names: [basename(whole), WORKSPACE_FILE], endings: LOGO_ENDINGS },
    };
}
/** The folder that a pattern begins with, before its first sign. */
function placeOfPattern(pattern, world) {
    const parts = pattern.split('/');
    const fixed = parts.slice(0, parts.findIndex(isPattern));
    const folder = resolve(world.workingFolder, fixed.join('/') || (pattern.startsWith('/') ? '/' : '.'));
    const ending = /\.[^*?[\]{}./]+$/.exec(pattern)?.[0];
    const endings = ending === undefined ? RECORD_ENDINGS : [...RECORD_ENDINGS, ending];
    return { folder, interest: { endings, folders: true } };
}
/** Each folder above a folder, with the name in it that leads down there. */
function waysDown(folder) {
    const above = dirname(folder);
    return above === folder ? [] : [[above, basename(folder)], ...waysDown(above)];
}
function both({ names = [], endings = [], folders = false } = {}, more) {
    return {
        names: [...names, ...(more.names ?? [])],
        endings: [...endings, ...(more.endings ?? [])],
        folders: folders || more.folders === true,
    };
}
//# sourceMappingURL=interests.js.map