import { dateInWords } from '../base/date.ts';
import { highestLevel, type Level } from '../base/policy.ts';
import type { Prose } from '../base/prose.ts';
import type { Redacted } from '../levels/redacted.ts';
import { markingOf } from '../render/compose.ts';
import type { Change, Readers } from './changes.ts';
import { changesOf } from './changes.ts';
import { compare } from './compare.ts';
import { type Edits, editsOf } from './edits.ts';
import { partsOf, type SeenPart } from './part.ts';
import type { WordPiece } from './pieces.ts';
import { type Said, said } from './say.ts';

/** What changed between two versions of a record, or between two records, as one audience may be told. */
export interface DiffReport {
  /** What was compared: `OPSG 28 of 7 January 2020`. */
  readonly title: string;
  readonly audience: Level;
  /** What the level of the audience means. */
  readonly statement: Prose;
  readonly changes: readonly Change[];
  readonly said: readonly Said[];
  /** What makes the new version from the old one: only for readers from whom nothing is withheld. */
  readonly edits?: Edits;
  /** The old version, for the same readers. */
  readonly old?: SeenPart;
}

/** Two versions, as the same audience sees each, become what changed between them. */
export function diffReport(old: Redacted, next: Redacted): DiffReport {
  const { audience, policy } = next;
  const seeEverything = highestLevel(policy).name === audience.name;
  const pair = compare(partsOf(old), partsOf(next));
  const changes = changesOf(pair, readersOf(next));
  return {
    title: titleOf(nameOf(old), nameOf(next)),
    audience,
    statement: markingOf(audience, policy).statement,
    changes,
    said: said(changes),
    ...(seeEverything && { edits: editsOf(pair), old: pair.old }),
  };
}

export function readersOf({ audience, policy }: Redacted): Readers {
  const levels = policy.levels.map(({ name }) => name);
  return { levels, seeEverything: highestLevel(policy).name === audience.name };
}

function titleOf(old: string, next: string): string {
  return old === next ? next : `${old} and ${next}`;
}

/** Every reader sees the status: a comparison of a draft says so, as its documents do. */
function nameOf({ group, number, date, status }: Redacted): string {
  const name = number === undefined ? group.reference : `${group.reference} ${number}`;
  return `${name} of ${dateInWords(date)}${status === 'draft' ? ' (draft)' : ''}`;
}

/** The same without a word of a record: what of it withheld text contains, it contains by chance. */
export function blankReport(report: DiffReport): DiffReport {
  const changes = report.changes.map(blankChange);
  const { edits: _, old: __, ...others } = report;
  return { ...others, changes, said: said(changes) };
}

export function blankChange(change: Change): Change {
  const { item: _, title: __, name: ___, ...others } = change;
  switch (others.what) {
    case 'reworded':
      return { ...others, pieces: others.pieces.map(withoutWords) };
    case 'set':
      return { ...others, value: '', old: '' };
    case 'added':
    case 'removed':
    case 'lowered':
    case 'raised':
      return { ...others, words: '' };
    default:
      return others;
  }
}

function withoutWords(piece: WordPiece): WordPiece {
  return 'same' in piece ? { same: '' } : piece;
}
