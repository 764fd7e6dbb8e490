/** The name of standard input among the paths of records. */
export const STANDARD_INPUT = '-';
/** A path as a glob pattern that means this path alone, whatever characters it holds: `meetings (2020)`. */
export function asPattern(path) {
    return path.replace(/[*?[{}()+@]/g, '[$&]');
}
/** Whether a path is written as a glob pattern. */
export function isPattern(path) {
    return /[*?[\]{}]/.test(path);
}
/** The file that describes a workspace; a folder of records may hold one. */
export const WORKSPACE_FILE = 'opsg.yaml';
//# sourceMappingURL=record-file.js.map