import type { Terminal } from './command.ts';
/** How far a run is becomes a line for a person who waits, which is gone when it is over. */
export declare function progressTo({ isWatched, talk }: Terminal, things: string): (done: number, total: number) => void;
