import { run } from './cli.js';
import { EXIT } from './model/exit-code.js';
import { nodeTerminal } from './node-terminal.js';
import { nodeWorld } from './node-world.js';
import { sayFailure } from './report/failure.js';
import { hasCode } from './storage/errors.js';
/** The program on the real machine. The exit code is set, not forced, so that a long output is never cut. */
export async function main(argv) {
    const terminal = nodeTerminal();
    const exit = await run(argv, nodeWorld(), terminal);
    const unwritten = failureAmong(await terminal.close());
    if (unwritten !== undefined)
        terminal.talk(sayFailure(unwritten).sentence);
    process.exitCode = unwritten === undefined ? exit : EXIT.machineFailed;
}
/** A reader who closes the pipe has read enough. Results that could not be written for another cause are a failure. */
function failureAmong(failures) {
    return failures.find((each) => !hasCode(each, 'EPIPE'));
}
//# sourceMappingURL=main.js.map