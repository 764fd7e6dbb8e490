import { pattern } from './pattern.js';
import { error } from './problem.js';
import { startOf } from './source.js';
export const FORMATS = ['md', 'html', 'pdf', 'docx'];
/** What a run makes that names no format. Word is for those who ask for it. */
export const DEFAULT_FORMATS = ['md', 'html', 'pdf'];
/** The path of something below a folder that a user has named, with or without a slash at its end. */
export function pathBelow(folder, path) {
    return `${folder.replace(/[\\/]+$/, '')}/${path}`;
}
/** Names that Windows keeps for devices, whatever follows the first full stop (Naming Files, Microsoft Learn). */
const DEVICE = /^(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[0-9¹²³])(?:\.|$)/i;
/** Signs that no name may have on Windows, and what no name may begin or end with there or in a shell. */
const UNFIT = pattern(String.raw `[<>:"\\|?*\p{Cc}\p{Cf}\p{Cs}]|^[\s.-]|[\s.]$`);
/** File systems count bytes or UTF-16 units up to 255; opsg and mail programs add some of their own. */
const LONGEST = 200;
/** Artifacts that some system could not store under their names, or would store as something else. */
export function unsafeNames(artifacts) {
    const isUnsafe = (name) => DEVICE.test(name) || UNFIT(name).test(name) || new TextEncoder().encode(name).length > LONGEST;
    const unsafe = artifacts.filter(({ path }) => path.split('/').some(isUnsafe));
    return unsafe.map(({ path }) => error('unsafe-file-name', startOf({ file: path, text: '' }), { path }));
}
/** Artifacts that would overwrite each other; a file system may not tell capitals, or two ways to write é, apart. */
export function sameNames(artifacts) {
    const seen = new Set();
    return artifacts.flatMap(({ path }) => {
        const name = path.normalize('NFC').toLowerCase();
        const isTaken = seen.has(name);
        seen.add(name);
        return isTaken ? [error('same-file-name', startOf({ file: path, text: '' }), { path })] : [];
    });
}
//# sourceMappingURL=artifact.js.map