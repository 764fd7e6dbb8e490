import { constants as system } from 'node:os';

const IS_WINDOWS = process.platform === 'win32';
const REQUESTS_TO_END = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * The process ends by the signal itself, so that its parent sees the cause (130, 143). Windows has no signals, and Node
 * would end the process with 1 there, as for a bad record.
 */
export async function undisturbed<T>(work: (mustEnd: () => boolean) => Promise<T>): Promise<T> {
  const noted: NodeJS.Signals[] = [];
  const note = (signal: NodeJS.Signals) => {
    if (noted.push(signal) > 1) obey();
  };
  const obey = () => {
    for (const signal of REQUESTS_TO_END) process.off(signal, note);
    const [first] = noted;
    if (first && IS_WINDOWS) process.exit(exitAfter(first));
    if (first) process.kill(process.pid, first);
  };
  for (const signal of REQUESTS_TO_END) process.on(signal, note);
  try {
    return await work(() => noted.length > 0);
  } finally {
    obey();
  }
}

/** What this needs of the process. */
type Interruptible = Pick<NodeJS.Process, 'platform' | 'on' | 'listenerCount' | 'exit'>;

/**
 * Lets Ctrl-C end the program with 130 on Windows too, where it would end with a number that shells do not know, or
 * with 0. Where work is undisturbed or a watch listens, they end it.
 */
export function endOnCtrlC(own: Interruptible): void {
  if (own.platform !== 'win32') return;
  own.on('SIGINT', () => {
    if (own.listenerCount('SIGINT') === 1) own.exit(exitAfter('SIGINT'));
  });
}

function exitAfter(signal: NodeJS.Signals): number {
  return 128 + system.signals[signal];
}
