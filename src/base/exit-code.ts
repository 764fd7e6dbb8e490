/** What the exit code of the program means. */
export const EXIT = {
  done: 0,
  problems: 1,
  misuse: 2,
  refused: 3,
  machineFailed: 4,
  bug: 70,
  /** As in shells: 128 plus the number of the signal. */
  interrupted: 130,
  terminated: 143,
} as const;
