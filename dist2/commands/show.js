import { pathBelow } from '../model/artifact.js';
/** Which format is shown, of those that were written: first that which every machine can show. */
const PREFERRED = ['html', 'pdf', 'docx', 'md'];
/** One of the documents just written is shown with the system's own program; a sentence says which, or why not. */
export async function showFirst(artifacts, folder, world) {
    const ranked = PREFERRED.flatMap((format) => artifacts.filter((artifact) => artifact.format === format));
    const [first] = ranked;
    if (!first)
        return 'There is no document to open.\n';
    const path = pathBelow(folder, first.path);
    return (await world.show(path))
        ? `Opened ${path}.\n`
        : `Could not open ${path}: nothing here shows files, or no screen is known. Open it by hand.\n`;
}
//# sourceMappingURL=show.js.map