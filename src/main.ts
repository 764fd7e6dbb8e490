import { EXIT } from './base/exit-code.ts';
import { run } from './cli/run.ts';
import { hasCode } from './host/errors.ts';
import { type NodeTerminal, nodeTerminal } from './host/node-terminal.ts';
import { nodeWorld } from './host/node-world.ts';
import { endOnCtrlC } from './host/requests-to-end.ts';
import { sayFailure } from './report/failure.ts';

/** The program on the real machine. The exit code is set, not forced, so that a long output is never cut. */
export async function main(argv: readonly string[]): Promise<void> {
  endOnCtrlC(process);
  const terminal = nodeTerminal();
  const exit = await runHere(argv, terminal);
  const unwritten = failureAmong(await terminal.close());
  if (unwritten !== undefined) terminal.talk(sayFailure(unwritten).sentence);
  process.exitCode = unwritten === undefined ? exit : EXIT.machineFailed;
}

/** If somebody has deleted the working folder, even setting up the world fails. */
async function runHere(argv: readonly string[], terminal: NodeTerminal): Promise<number> {
  try {
    return await run(argv, nodeWorld(), terminal);
  } catch (thrown) {
    const { sentence, exit } = sayFailure(thrown);
    terminal.talk(sentence);
    return exit;
  }
}

/** A closed pipe is no failure, because its reader has read enough. Any other error of standard output is one. */
function failureAmong(failures: readonly unknown[]): unknown {
  return failures.find((each) => !hasCode(each, 'EPIPE'));
}
