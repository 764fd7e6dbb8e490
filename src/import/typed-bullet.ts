import type { Run } from './blocks.ts';
import { piece, textOf, tidied } from './runs.ts';

/** A sign that only begins an entry of a list; a hyphen or dash does so only before white space, a letter before a capital or a tab. */
const TYPED = /^\s*(?:([•·∙●○◦▪▫■□‣⁃➢✓\ue000-\uf8ff]|[-–—*](?=\s)|o(?=\t|\s+\p{Lu}))\s*)+/u;

/** The bullet that an author typed, where there is one, and the text behind it. */
export function typedBullet(
  runs: readonly Run[],
): { readonly marker: string; readonly runs: readonly Run[] } | undefined {
  const found = TYPED.exec(textOf(runs));
  if (!found) return undefined;
  const rest = tidied(piece(runs, found[0].length));
  const sign = found[1] ?? '•';
  return rest.length > 0 ? { marker: /[\ue000-\uf8ff]/.test(sign) ? '•' : sign, runs: rest } : undefined;
}
