import { run } from './cli.ts';
import { nodeWorld } from './node-world.ts';

/** The program on the real machine. The exit code is set, not forced, so that a long output is never cut. */
export async function main(argv: readonly string[]): Promise<void> {
  process.exitCode = await run(argv, nodeWorld(), {
    out: (text) => process.stdout.write(text),
    talk: (text) => process.stderr.write(text),
    isWatched: process.stderr.isTTY === true,
  });
}
