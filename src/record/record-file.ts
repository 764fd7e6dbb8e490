/** The bytes of a YAML file, and the name that the user knows it by. */
export interface RecordFile {
  readonly file: string;
  readonly bytes: Uint8Array;
}

/** The name of standard input among the paths of records. */
export const STANDARD_INPUT = '-';

/** Whether a path is written as a glob pattern. */
export function isPattern(path: string): boolean {
  return /[*?[\]{}]/.test(path);
}

/** Whether a file has the name of a record. */
export function isNamedAsRecord(file: string): boolean {
  return /\.ya?ml$/i.test(file) && nameOf(file) !== WORKSPACE_FILE;
}

/** The name of a file, without its folder. */
export function nameOf(file: string): string {
  return file.slice(file.lastIndexOf('/') + 1);
}

const [GROUP, DATE, MEETING, ITEMS] = ['group', 'date', 'meeting', 'items'].map(
  (key) => new RegExp(`^(["']?)${key}\\1\\s*:`, 'm'),
);
/** Keys that hardly any other file has. */
const KEYS = [GROUP, MEETING, ITEMS];

/** Whether a text has what every record has; a broken one has it too. */
export function hasRecordKeys(text: string): boolean {
  return [GROUP, DATE, ITEMS].every((key) => key?.test(text));
}

/** Whether YAML may be a record, perhaps a broken one: what has none of these keys, and could have been read, is none. */
export function mayBeRecord(text: string): boolean {
  return KEYS.some((key) => key?.test(text)) || /^\s*(?:---\s*)?\{|[\0\uFFFD]/.test(text);
}

/** The file that describes a workspace; a folder of records may hold one. */
export const WORKSPACE_FILE = 'opsg.yaml';
