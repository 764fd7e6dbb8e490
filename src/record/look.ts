import type { Prose } from '../base/prose.ts';
import type { Coverage } from './coverage.ts';

/** What a workspace gives all its documents beside their text. It is known to everyone, like the policy. */
export interface Look {
  /** Who publishes, or empty. */
  readonly organisation: string;
  readonly logo?: Logo;
  /** What the PDF takes characters from that the built-in fonts lack. */
  readonly fonts?: readonly Font[];
  readonly accent: Accent;
  /** A last paragraph, or empty. */
  readonly footer: Prose;
}

/** A picture that holds nothing but itself. */
export interface Picture {
  readonly type: 'svg' | 'png';
  readonly bytes: Uint8Array;
  /** Its width in heights. */
  readonly ratio: number;
}

/** A picture, and what it shows, for readers who cannot see it. */
export interface Logo extends Picture {
  readonly alternative: string;
}

/** The bytes of the files that an `opsg.yaml` names; nothing for those that are not there. */
export interface LookFiles {
  readonly logo?: Uint8Array | undefined;
  readonly fonts?: readonly (Uint8Array | undefined)[];
}

/** A font file, with its family name for a PDF's list of fonts. */
export interface Font {
  readonly family: string;
  readonly bytes: Uint8Array;
  readonly coverage: Coverage;
}

/** One colour for two backgrounds, each as `#rrggbb`. */
export interface Accent {
  readonly onLight: string;
  readonly onDark: string;
}
