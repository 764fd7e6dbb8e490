import { fstatSync, writeSync } from 'node:fs';
import { hasCode } from './errors.ts';
import type { ByteStreams, Terminal } from './world.ts';

/** The terminal of the process, which says at the end whether everything was written. */
export interface NodeTerminal extends Terminal {
  /** Waits until everything is written, and returns the errors of writing results. */
  readonly close: () => Promise<readonly unknown[]>;
}

/** One of the two ways out of the process. */
interface Outlet {
  readonly write: (text: string | Uint8Array) => void;
  readonly close: () => Promise<readonly unknown[]>;
}

/** Where standard error is no terminal: a width that a log or a page of mail can show. */
const COLUMNS = 80;

/** Standard output and standard error of this process. Whether they are a terminal is found out when asked. */
export function nodeTerminal(): NodeTerminal {
  const results = outletTo(1, () => process.stdout);
  const messages = outletTo(2, () => process.stderr);
  return {
    out: results.write,
    talk: messages.write,
    get isWatched() {
      return isDevice(2) && process.stderr.isTTY === true;
    },
    get showsResults() {
      return isDevice(1) && process.stdout.isTTY === true;
    },
    get columns() {
      return isDevice(2) ? (process.stderr.columns ?? COLUMNS) : COLUMNS;
    },
    get waitForKey() {
      return hasOwnConsole(process) ? () => nextKey(process.stdin) : undefined;
    },
    streams: () => streamsOf(process),
    get questions() {
      const canAsk = isDevice(0) && process.stdin.isTTY === true && this.isWatched;
      const streams = () => ({ input: process.stdin, output: process.stderr }); // standard output is for results
      return canAsk ? async () => (await import('./node-questions.ts')).questionsAt(streams()) : undefined;
    },
    close: async () => {
      await messages.close(); // its failures can no longer be reported
      return results.close();
    },
  };
}

/** The other program may be gone at any time: what can no longer be written to it is no failure. */
function streamsOf({ stdin, stdout }: Pick<NodeJS.Process, 'stdin' | 'stdout'>): ByteStreams {
  stdout.on('error', () => stdin.destroy());
  const written = () => new Promise<void>((resolve) => stdout.write('', () => resolve()));
  return {
    input: stdin,
    output: stdout,
    close: async () => {
      if (stdout.writable) await written();
      stdin.destroy(); // else the program would wait for more
    },
  };
}

/** What the process knows of itself and of its console. */
type Console = Pick<NodeJS.Process, 'platform' | 'title' | 'execPath'> & {
  readonly [stream in 'stdin' | 'stdout' | 'stderr']: { readonly isTTY: boolean };
};

/**
 * Whether Windows has opened a console for this program alone, as the Explorer does. Node cannot ask which processes
 * share a console. But a new console gets the path of its program as its title (`lpTitle` in
 * https://learn.microsoft.com/windows/win32/api/processthreadsapi/ns-processthreadsapi-startupinfow), and that of a
 * shell has the shell's. Where that is wrong, for example after a shortcut, the program behaves as in a shell.
 */
export function hasOwnConsole({ platform, stdin, stdout, stderr, title, execPath }: Console): boolean {
  if (platform !== 'win32' || ![stdin, stdout, stderr].every(({ isTTY }) => isTTY)) return false;
  return title.toLowerCase() === execPath.toLowerCase();
}

/** Without the raw mode, only Enter would end the wait. Ctrl-C is a key like any other. */
async function nextKey(input: NodeJS.ReadStream): Promise<void> {
  input.setRawMode(true);
  await new Promise((resolve) => input.once('data', resolve).once('end', resolve));
  input.setRawMode(false);
  input.pause();
}

/**
 * What is written goes to the system at once, because Node's streams take longer to load than most runs take to write.
 * They are used where only they can write: to a console of Windows, and to a pipe that is full and does not wait.
 */
function outletTo(descriptor: number, streamOf: () => NodeJS.WriteStream): Outlet {
  const failures: unknown[] = [];
  const opened = () => streamOf().on('error', (failure) => failures.push(failure)); // else it would be a crash
  let stream = process.platform === 'win32' ? opened() : undefined;
  const write = (text: string | Uint8Array) => {
    if (failures.length > 0) return;
    const rest = stream ? text : writtenAtOnce(descriptor, Buffer.from(text), failures);
    if (rest.length === 0) return;
    stream ??= opened();
    stream.write(rest);
  };
  const close = async () => {
    await new Promise<void>((resolve) => (stream ? stream.write('', () => resolve()) : resolve()));
    return failures;
  };
  return { write, close };
}

/** Writes as much as can be written without a wait; the rest comes back. */
function writtenAtOnce(descriptor: number, bytes: Uint8Array, failures: unknown[]): Uint8Array {
  let rest = bytes;
  try {
    while (rest.length > 0) rest = rest.subarray(writeSync(descriptor, rest));
  } catch (thrown) {
    if (hasCode(thrown, 'EAGAIN')) return rest;
    failures.push(thrown);
  }
  return new Uint8Array();
}

/**
 * Only a device can be a terminal; to find out whether it is one takes a module that is slow to load. Windows has
 * outputs that it cannot describe: each may be one.
 */
function isDevice(descriptor: number): boolean {
  try {
    return fstatSync(descriptor).isCharacterDevice();
  } catch {
    return true;
  }
}
