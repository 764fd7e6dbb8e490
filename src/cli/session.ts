import type { Disclosures } from '../base/disclosure.ts';
import type { Terminal, World } from '../host/world.ts';
import type { Outcome } from './outcome.ts';

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
