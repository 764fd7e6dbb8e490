import type { Edition } from '../base/artifact.ts';
import { hashOf } from '../base/key.ts';
import { type Prose, visibleText } from '../base/prose.ts';
import type { Redacted } from '../levels/redacted.ts';
import { occasionWords } from '../record/workspace.ts';

/** The edition of a document: it depends on the record as its readers see it, not on settings or templates. */
export function editionOf(shown: Redacted): Edition {
  const { policy: _, audience, group, glossary, status, corrections, ...said } = shown;
  return {
    meeting: occasionWords(shown).reference,
    isDraft: status === 'draft',
    corrections: corrections.length,
    words: hashOf(JSON.stringify(said, wordsAlone)),
  };
}

/** Levels and mark-up are no words. */
function wordsAlone(key: string, value: unknown): unknown {
  if (key === 'level') return undefined;
  return key === 'prose' || key === 'label' ? visibleText(value as Prose) : value; // `Shown` has prose there
}
