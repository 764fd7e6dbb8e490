import type { Terminal } from '../host/terminal.ts';

/** A run of fewer things is over before a person has read how far it is. */
const LONG_RUN = 20;

/** How far a run is becomes a line for a person who waits, which is gone when it is over. */
export function progressTo(terminal: Terminal, things: string): (done: number, total: number) => void {
  return (done, total) => {
    if (total < LONG_RUN || !terminal.isWatched) return;
    terminal.talk(done < total ? `\r${done} of ${total} ${things}` : '\r\u001B[K');
  };
}
