import type { Terminal } from './cli/command.ts';
/** The terminal of the process, which can be asked at the end how writing went. */
export interface NodeTerminal extends Terminal {
    /** Waits until everything is written; what has failed of the results comes back. */
    readonly close: () => Promise<readonly unknown[]>;
}
/** Standard output and standard error of this process. Whether they are a terminal is found out when asked. */
export declare function nodeTerminal(): NodeTerminal;
