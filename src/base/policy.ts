import type { CalendarDate } from './date.ts';
import type { Prose } from './prose.ts';
import type { Path } from './source.ts';

/** One level of an information policy: its name, its rank (0 is public) and what readers may do. */
export interface Level {
  readonly name: string;
  readonly rank: number;
  /** Prose that follows the marking: what may be done with the information. */
  readonly statement: Prose;
}

/** An information policy: its levels from the most open to the most restricted, and the sentence that marks. */
export interface Policy {
  readonly name: string;
  /** Prose with `{level}` and `{policy}`: the sentence that marks a document. */
  readonly marking: Prose;
  readonly levels: readonly [Level, ...Level[]];
}

/** The level that everyone may read. */
export function lowestLevel(policy: Policy): Level {
  return policy.levels[0];
}

/** The most restricted level. */
export function highestLevel(policy: Policy): Level {
  return policy.levels.at(-1) ?? policy.levels[0];
}

/** The level of exactly this name; a near miss is not a level. */
export function levelNamed(policy: Policy, name: string): Level | undefined {
  return policy.levels.find((level) => level.name === name);
}

/** The name of a level in the names of files and folders: hyphens replace signs that some system refuses. */
export function nameInFiles(level: string): string {
  return level
    .normalize('NFC')
    .replace(/[^\p{L}\p{M}\p{N} +-]+/gu, '-')
    .replace(/^[ -]+|[ -]+$/g, '');
}

const TONES = ['white', 'clear', 'green', 'amber', 'red'];

/** The colour in the name of a level, alone or after a sign (TLP:AMBER), or the name as one plain word. */
export function toneOf(level: string): string {
  const words = level.toLowerCase().split(/[^\p{L}\p{N}]+/u);
  return words.find((word) => TONES.includes(word)) ?? words.join('-');
}

/** A level without what may be done with the information. */
export type LevelName = Pick<Level, 'name' | 'rank'>;

/** The more restricted of two levels. */
export function higher<L extends LevelName>(a: L, b: L): L {
  return b.rank > a.rank ? b : a;
}

/** Whether an audience of the first level may read text of the second. */
export function mayRead(audience: Level, level: Level): boolean {
  return level.rank <= audience.rank;
}

/** The level of facts without any text of a record: everyone may read them. */
export const OPEN: Level = { name: 'open', rank: 0, statement: [] };

/** Why something has its level, and when to look at that again. It is in no document. */
export interface Ground {
  readonly because?: string;
  readonly review?: CalendarDate;
}

export interface Grounded {
  readonly ground?: Ground;
}

/** Something to print, its level, and what readers of lower levels get instead. */
export interface Labelled<T> extends Grounded {
  readonly at: Path;
  readonly level: Level;
  readonly value: T;
  readonly wordings: readonly Wording<T>[];
}

/** A text itself, and then its alternative wordings: all that any reader sees of it. */
export function everyWording<T>(text: Labelled<T>): readonly Wording<T>[] {
  return [text, ...text.wordings];
}

/** An alternative wording, written for one level. */
export interface Wording<T> extends Grounded {
  readonly at: Path;
  readonly level: Level;
  readonly value: T;
}
