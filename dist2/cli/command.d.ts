import type { Outcome } from '../commands/outcome.ts';
import type { Disclosure } from '../model/disclosure.ts';
import type { World } from '../world.ts';
/** Where the program speaks. */
export interface Terminal {
    readonly out: (text: string | Uint8Array) => void;
    readonly talk: (text: string) => void;
    /** Whether a person watches standard error. */
    readonly isWatched: boolean;
    /** How many columns messages may take; absent: lines are not broken. */
    readonly columns?: number;
}
/** What the definition of a command needs: the outside world, where to speak, and how to end. */
export interface Session {
    readonly world: World;
    readonly terminal: Terminal;
    /** How much messages may quote. */
    readonly disclosure: () => Promise<Disclosure>;
    readonly conclude: (outcome: Outcome) => Promise<void>;
}
export declare const RECORDS = "files, folders or patterns of records, or - for standard input";
export declare const DEFAULT_RECORDS: string[];
export declare const AUDIENCE = "who reads it: the name of a level, such as White, Green, Amber or Red";
