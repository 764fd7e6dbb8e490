import type { Processes } from './disk.ts';

/** No run writes for as long: what is older was left behind, even if its number is another process's by now. */
const LONGEST_RUN = 3_600_000;
/** Clocks of two machines do not differ by more; what is said to come from later comes from a clock that was wrong. */
const CLOCKS_APART = 300_000;

/** A process, on a machine, and when it was last heard of, in milliseconds since 1970. */
export interface Holder {
  readonly id: number;
  readonly host: string;
  readonly since: number;
}

/** Whether another process can still be at work. On another machine, it is for as long as a run can take. */
export function isAtWork({ id, host, since }: Holder, processes: Processes): boolean {
  const age = processes.now() - since;
  if (age > LONGEST_RUN || age < -CLOCKS_APART) return false;
  return host !== processes.host || processes.isRunning(id);
}
