import type { Prose } from '../base/prose.ts';
import type { Logo } from '../record/look.ts';

/** How one format says text: each function escapes for the format's own syntax, so that no template has to. */
export interface Dialect {
  /** Plain text, safe anywhere in a line of the format. */
  text(value: string): string;
  /** Prose, with its mark-up said in the format's own. */
  prose(prose: Prose): string;
  /** A logo with its alternative text, or nothing where a format shows no pictures. */
  logo(logo: Logo): string;
  /** What opens a heading that stands `depth` levels below the title (1 for an item). */
  heading(depth: number): string;
}
