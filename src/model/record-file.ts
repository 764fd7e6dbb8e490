/** The bytes of a YAML file, and the name that the user knows it by. */
export interface RecordFile {
  readonly file: string;
  readonly bytes: Uint8Array;
}

/** The name of standard input among the paths of records. */
export const STANDARD_INPUT = '-';

/** A path as a glob pattern that means this path alone, whatever characters it holds: `meetings (2020)`. */
export function asPattern(path: string): string {
  return path.replace(/[*?[{}()+@]/g, '[$&]');
}

/** Whether a path is written as a glob pattern. */
export function isPattern(path: string): boolean {
  return /[*?[\]{}]/.test(path);
}

/** The file that describes a workspace; a folder of records may hold one. */
export const WORKSPACE_FILE = 'opsg.yaml';
