import { plainProse } from '../base/prose.ts';
import type { Redacted } from '../levels/redacted.ts';
import { markdown } from '../render/markdown.ts';
import { type Change, changesOf } from './changes.ts';
import { compare } from './compare.ts';
import { partsOf } from './part.ts';
import { readersOf } from './report.ts';
import { said } from './say.ts';

/**
 * What a correction says for the readers of one level: even for those of the highest no words, since what was wrong is
 * not said again. Corrections themselves are in no correction.
 */
export function correctionChanges(old: Redacted, next: Redacted): readonly Change[] {
  const readers = { ...readersOf(next), seeEverything: false };
  const changes = changesOf(compare(partsOf(old), partsOf(next)), readers);
  return changes.filter(({ part }) => part !== 'correction').map(forCorrection);
}

/** The changes that are not among others, each of which counts once. */
export function without(changes: readonly Change[], others: readonly Change[]): readonly Change[] {
  const left = others.map((other) => JSON.stringify(other));
  return changes.filter((change) => {
    const at = left.indexOf(JSON.stringify(change));
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

/**
 * A correction is read beside the document, so it names items by their numbers. It names no level: in a text of a record
 * it would look like a label.
 */
function forCorrection(change: Change): Change {
  const { title, ...untitled } = change;
  const short = change.item === undefined ? change : untitled;
  if (short.what !== 'lowered' && short.what !== 'raised') return short;
  const { item, isItem, part, name, what } = short;
  const place = { ...(item !== undefined && { item }), ...(isItem && { isItem }) };
  const about = { ...place, ...(change.item === undefined && title !== undefined && { title }) };
  return {
    ...about,
    part,
    ...(name !== undefined && { name }),
    what: what === 'lowered' ? 'opened' : 'closed',
  };
}

/** An entry for `corrections:`, as an author would write it. A level is named if it is above that of the record. */
export function correctionEntry(day: string, changes: readonly Change[], level: string | undefined): string {
  const words = said(changes).map(({ sentence }) => sentence);
  const text = JSON.stringify(markdown.prose(plainProse(words.join(' '))));
  const label = level === undefined ? '' : `    classification: ${JSON.stringify(level)}\n`;
  return `  - date: ${day}\n    text: ${text}\n${label}`;
}
