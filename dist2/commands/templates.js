import { templateFiles } from '../formats/template-files.js';
import { pathBelow } from '../model/artifact.js';
import { EXIT } from '../model/exit-code.js';
import { done } from './outcome.js';
import { unsaved } from './saving.js';
import { count } from './words.js';
/** The names of the built-in templates, a line each. */
export function listTemplates() {
    const lines = templateFiles().map((name) => `${name}\n`);
    return done(lines.join(''), 'To change one: opsg templates eject DIR, then opsg render --templates DIR.\n');
}
/** The built-in templates as files in a folder of the user's. A file that is there already is never replaced. */
export async function ejectTemplates(folder, world) {
    const names = templateFiles();
    const targets = names.map((name) => pathBelow(folder, name));
    const kinds = await Promise.all(targets.map((path) => world.kindOf(path)));
    const taken = targets.filter((_, i) => kinds[i] !== 'nothing');
    if (taken.length > 0) {
        const talk = `Nothing was copied, because these are there already: ${taken.join(', ')}. Name another folder.\n`;
        return { exit: EXIT.misuse, result: '', talk, problems: [] };
    }
    const contents = await Promise.all(names.map((name) => world.readPackaged(`templates/${name}`)));
    const files = contents.map((bytes, i) => ({ path: targets[i] ?? '', bytes, replaces: 'nothing' }));
    const refused = await unsaved(files, world);
    if (refused)
        return refused;
    const talk = `Copied ${count(names.length, 'template')}. Delete those that you do not change: the built-in ones take their place.\n`;
    return done(targets.map((path) => `${path}\n`).join(''), talk);
}
//# sourceMappingURL=templates.js.map