import type { Outcome } from '../commands/outcome.ts';
import type { Disclosures } from '../model/disclosure.ts';
import type { World } from '../world.ts';

/** Where the program speaks. */
export interface Terminal {
  readonly out: (text: string | Uint8Array) => void;
  readonly talk: (text: string) => void;
  /** Whether a person watches standard error. */
  readonly isWatched: boolean;
  /** Whether a person watches standard output. */
  readonly showsResults: boolean;
  /** How many columns messages may take; absent: lines are not broken. */
  readonly columns?: number;
}

/** What the definition of a command needs: the outside world, where to speak, and how to end. */
export interface Session {
  readonly world: World;
  readonly terminal: Terminal;
  /** How much may be quoted, and where. */
  readonly disclosure: () => Promise<Disclosures>;
  readonly conclude: (outcome: Outcome) => Promise<void>;
}

export const RECORDS = 'files, folders or patterns of records, or - for standard input';
export const DEFAULT_RECORDS = ['meetings/'];
export const AUDIENCE = 'who reads it: the name of a level, such as White, Green, Amber or Red';
