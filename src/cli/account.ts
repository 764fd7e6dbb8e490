import { type Disclosure, discloses } from '../base/disclosure.ts';
import { ALL_AUDIENCES } from '../levels/reach.ts';
import type { RemovalReason } from '../output/planning.ts';
import type { FileFate } from '../output/write.ts';
import { count } from './outcome.ts';

export const REASONS: Readonly<Record<RemovalReason, string>> = {
  'record-gone': 'its record is gone',
  renamed: 'it has another name now',
  'other-format': '--only leaves its format out',
  'not-given': 'its record gives these readers no such document now',
};

/** What happened to documents, or what would. */
interface Tense {
  readonly write: string;
  readonly remove: string;
  /** The words for documents whose changes may not be shown. */
  readonly stand: { readonly one: string; readonly many: string; readonly change: string };
}

export const DONE: Tense = {
  write: 'Wrote',
  remove: 'Removed',
  stand: { one: 'is', many: 'are', change: 'changed' },
};
export const FORESEEN: Tense = {
  write: 'Would write',
  remove: 'Would remove',
  stand: { one: 'would be', many: 'would be', change: 'would change' },
};

/** A line for each document that is removed, and for each that is left to the person who has changed it. */
export function exceptions(fates: readonly FileFate[], disclosure: Disclosure, { remove }: Tense): string {
  return fates
    .filter((fate) => fate.becomes !== 'removed' || mayTell(fate, disclosure))
    .flatMap(({ path, becomes, why }) => {
      if (becomes === 'unknown')
        return [`${path}: no manifest says where this file comes from. Check it, or remove it.\n`];
      if (becomes === 'left-alone') return [`${path}: changed by hand, not renewed.\n`];
      return becomes === 'removed' ? [`${remove} ${path}: ${REASONS[why ?? 'not-given']}.\n`] : [];
    })
    .join('');
}

/** The readers that were asked for by name, for the end of a number of documents. */
export function forWhom(audience: string | undefined): string {
  return audience === undefined || audience === ALL_AUDIENCES ? '' : ` for ${audience} readers`;
}

/** Documents that are written: those that are new, or other than before. */
export function writtenFates(fates: readonly FileFate[]): readonly FileFate[] {
  return fates.filter(({ becomes }) => ['new', 'changed', 'line-ends'].includes(becomes));
}

/** How many documents are written; above the disclosure, all of them count as written. */
export function toldToBeWritten(fates: readonly FileFate[], disclosure: Disclosure): number {
  const made = madeFates(fates);
  return isTold(made, disclosure) ? writtenFates(fates).length : made.length;
}

/** Whether messages may say how documents have changed, which depends on all of their text. */
export function isTold(fates: readonly FileFate[], disclosure: Disclosure): boolean {
  return fates.every((fate) => mayTell(fate, disclosure));
}

/** The documents of a run, be they new, changed or as they were. */
export function madeFates(fates: readonly FileFate[]): readonly FileFate[] {
  return fates.filter(({ becomes }) => !['removed', 'left-alone', 'unknown'].includes(becomes));
}

/**
 * How many documents are written, and why. Whether one has changed depends on its text, so for documents above the
 * disclosure the sentence gives only their number, in words that are true of all of them.
 */
export function tally(
  fates: readonly FileFate[],
  whom: string,
  disclosure: Disclosure,
  { write, stand }: Tense,
): string {
  const made = madeFates(fates);
  if (!isTold(made, disclosure)) {
    const be = made.length === 1 ? stand.one : stand.many;
    return `${count(made.length, 'document')}${whom} ${be} up to date; to list what ${stand.change}, use --disclose`;
  }
  const number = (becomes: FileFate['becomes']) => made.filter((fate) => fate.becomes === becomes).length;
  const [fresh, changed, lineEnds, same] = [
    number('new'),
    number('changed'),
    number('line-ends'),
    number('unchanged'),
  ];
  const stay = `${count(same, 'document')}${whom} ${same === 1 ? 'is' : 'are'} unchanged`;
  if (same === made.length) return `${write} nothing: ${stay}`;
  const parts = [
    fresh > 0 && `${fresh} new`,
    changed > 0 && `${changed} changed`,
    lineEnds > 0 && `${lineEnds} with other line ends`,
  ].filter((part) => part !== false);
  const details = fresh === made.length ? '' : ` (${parts.join(', ')})`;
  const rest = same > 0 ? `; ${same} ${same === 1 ? 'is' : 'are'} unchanged` : '';
  return `${write} ${count(made.length - same, 'document')}${whom}${details}${rest}`;
}

export function mayTell({ audience }: Pick<FileFate, 'audience'>, disclosure: Disclosure): boolean {
  return discloses(disclosure, audience);
}
