import type { Edition } from '../base/artifact.ts';
import { hashOf } from '../base/key.ts';
import { type Prose, visibleText } from '../base/prose.ts';
import type { Redacted } from '../levels/redacted.ts';
import { occasionWords } from '../record/workspace.ts';

/** The edition of a document: it depends on the record as its readers see it, not on settings or templates. */
export function editionOf(shown: Redacted): Edition {
  const { policy: _, audience, group, glossary, status, corrections, number, formerly, ...said } = shown;
  return {
    meeting: occasionWords(shown).reference,
    ...(formerly && { formerly }),
    isDraft: status === 'draft',
    corrections: corrections.length,
    words: hashOfWords(said),
  };
}

/**
 * A hash of all words of plain data. Levels, their grounds, what an item approves and mark-up are no words, and the order of keys says nothing. A
 * ground would also tell a text from a wording in its place, which has none.
 */
export function hashOfWords(said: object): string {
  return hashOf(JSON.stringify(said, wordsAlone));
}

function wordsAlone(key: string, value: unknown): unknown {
  if (key === 'level' || key === 'ground' || key === 'approves') return undefined;
  if ((key === 'prose' || key === 'label') && Array.isArray(value)) return visibleText(value as Prose); // as in `Shown`
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}
