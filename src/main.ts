import { run } from './cli.ts';
import { EXIT } from './model/exit-code.ts';
import { nodeWorld } from './node-world.ts';
import { sayFailure } from './report/failure.ts';
import { hasCode } from './storage/errors.ts';

/** Where standard error is no terminal: a width that a log or a page of mail can show. */
const COLUMNS = 80;

/** The program on the real machine. The exit code is set, not forced, so that a long output is never cut. */
export async function main(argv: readonly string[]): Promise<void> {
  const failures = noteFailures(process.stdout);
  noteFailures(process.stderr); // nobody can be told any more
  const exit = await run(argv, nodeWorld(), {
    out: (text) => process.stdout.write(text),
    talk: (text) => process.stderr.write(text),
    isWatched: process.stderr.isTTY === true,
    columns: process.stderr.columns ?? COLUMNS,
  });
  await flushed(process.stdout);
  process.exitCode = exitAfter(failures, exit);
}

/** A stream tells of a full disk or a closed pipe by an event; nobody listening is a crash. */
function noteFailures(stream: NodeJS.WriteStream): readonly unknown[] {
  const failures: unknown[] = [];
  stream.on('error', (failure) => failures.push(failure));
  return failures;
}

function flushed(stream: NodeJS.WriteStream): Promise<void> {
  return new Promise((resolve) => stream.write('', () => resolve()));
}

/** A reader who closes the pipe has read enough. Results that could not be written for another cause are a failure. */
function exitAfter(failures: readonly unknown[], exit: number): number {
  const failure = failures.find((each) => !hasCode(each, 'EPIPE'));
  if (failure === undefined) return exit;
  process.stderr.write(sayFailure(failure).sentence);
  return EXIT.machineFailed;
}
