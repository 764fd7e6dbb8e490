/** The bytes of a YAML file, and the name that the user knows it by. */
export interface RecordFile {
  readonly file: string;
  readonly bytes: Uint8Array;
}

/** The name of standard input among the paths of records. */
export const STANDARD_INPUT = '-';

/** The file that describes a workspace; a folder of records may hold one. */
export const WORKSPACE_FILE = 'opsg.yaml';
