import type { Prose } from './prose.ts';

/** What a workspace gives all its documents beside their text. It is known to everyone, like the policy. */
export interface Look {
  /** Who publishes, or empty. */
  readonly organisation: string;
  readonly accent: Accent;
  /** A last paragraph, or empty. */
  readonly footer: Prose;
}

/** One colour for two backgrounds, each as `#rrggbb`. */
export interface Accent {
  readonly onLight: string;
  readonly onDark: string;
}
