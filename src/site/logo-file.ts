import { ok } from '../base/problem.ts';
import type { Logo } from '../record/look.ts';
import type { PageMaker } from './site.ts';

/** The logo is a separate file, so that no page has to contain it. */
export const logoFile: PageMaker = ({ look: { logo } }) =>
  ok(logo ? [{ path: logoPath(logo), bytes: logo.bytes }] : []);

export function logoPath({ type }: Pick<Logo, 'type'>): string {
  return `logo.${type}`;
}
