import type { Terminal } from './cli/command.ts';
import type { World } from './world.ts';
/** Arguments become an exit code. Everything that the program says goes through the terminal that it is given. */
export declare function run(argv: readonly string[], world: World, terminal: Terminal): Promise<number>;
