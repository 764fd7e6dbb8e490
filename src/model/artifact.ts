import type { Level } from './policy.ts';

export const FORMATS = ['md', 'html', 'pdf'] as const;
export type Format = (typeof FORMATS)[number];

/** A file to be written: the bytes of one rendition. */
export interface Artifact {
  /** Below the output folder, with `/` between its parts: `White/OPSG_28-Headlines-White.pdf`. */
  readonly path: string;
  readonly audience: Level;
  readonly format: Format;
  readonly bytes: Uint8Array;
}
