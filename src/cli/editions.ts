import { type Artifact, pathBelow } from '../base/artifact.ts';
import type { Disclosure } from '../base/disclosure.ts';
import { stemOf } from '../output/manifest.ts';
import type { Fate } from '../output/planning.ts';
import type { FileFate } from '../output/write.ts';
import { STANDARD_INPUT } from '../record/record-file.ts';
import { mayTell } from './account.ts';
import { count, namedFirst } from './outcome.ts';

/** A line about documents that have changed in silence, if messages may speak of any. */
export function silentLine(fates: readonly FileFate[], disclosure: Disclosure): string {
  return silentlyChanged(fates.filter((fate) => mayTell(fate, disclosure)));
}

/** The same where messages may speak of all. */
export function silentlyChanged(
  fates: readonly (Pick<Fate, 'isSilent'> & { readonly path: string })[],
): string {
  const names = stemsOf(fates.filter(({ isSilent }) => isSilent));
  if (names.length === 0) return '';
  const [say, list, is, it] =
    names.length === 1
      ? ['says', 'lists', 'it is', 'its record']
      : ['say', 'list', 'they are', 'their records'];
  return `${count(names.length, 'final document')} ${say} something else than before, and ${list} no new correction: ${namedFirst(names)}. If ${is} published, say what was corrected below “corrections:” in ${it}.\n`;
}

/** A line about drafts that everyone may read, if there are any. */
export function draftLine(
  artifacts: readonly Pick<Artifact, 'path' | 'audience' | 'edition'>[],
  out: string,
): string {
  const drafts = artifacts.filter(({ audience, edition }) => audience.rank === 0 && edition?.isDraft);
  const pathOf = (path: string) => (out === STANDARD_INPUT ? path : pathBelow(out, path));
  const names = stemsOf(drafts.map(({ path }) => ({ path: pathOf(path) })));
  if (names.length === 0) return '';
  const [is, it] = names.length === 1 ? ['is', 'its record'] : ['are', 'their records'];
  return `${count(names.length, 'draft')} ${is} for everyone: ${namedFirst(names)}. Before you publish, remove “status: draft” from ${it}.\n`;
}

function stemsOf(files: readonly { readonly path: string }[]): readonly string[] {
  return [...new Set(files.map(({ path }) => stemOf(path)))];
}
