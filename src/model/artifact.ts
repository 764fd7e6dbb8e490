import type { Level } from './policy.ts';
import { error, type Problem } from './problem.ts';
import { startOf } from './source.ts';

export const FORMATS = ['md', 'html', 'pdf', 'docx'] as const;
export type Format = (typeof FORMATS)[number];

/** What a run makes that names no format. Word is for those who ask for it. */
export const DEFAULT_FORMATS = ['md', 'html', 'pdf'] as const satisfies readonly Format[];

/** The path of something below a folder that a user has named, with or without a slash at its end. */
export function pathBelow(folder: string, path: string): string {
  return `${folder.replace(/[\\/]+$/, '')}/${path}`;
}

/** A file to be written: the bytes of one rendition. */
export interface Artifact {
  /** Below the output folder, with `/` between its parts: `White/OPSG_28-Headlines-White.pdf`. */
  readonly path: string;
  readonly audience: Level;
  /** The name of the record that it was made from. */
  readonly record: string;
  readonly format: Format;
  readonly bytes: Uint8Array;
}

/** Artifacts that would overwrite each other; a file system may not tell capitals from small letters. */
export function sameNames(artifacts: readonly Artifact[]): readonly Problem[] {
  const seen = new Set<string>();
  return artifacts.flatMap(({ path }) => {
    const name = path.toLowerCase();
    const isTaken = seen.has(name);
    seen.add(name);
    return isTaken ? [error('same-file-name', startOf({ file: path, text: '' }), { path })] : [];
  });
}
