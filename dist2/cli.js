import { Command, CommanderError, InvalidArgumentError } from 'commander';
import { disclosureFor } from './cli/disclosure.js';
import { addExplain } from './cli/explain.js';
import { addInspect } from './cli/inspect.js';
import { lookFor } from './cli/look.js';
import { addNew } from './cli/new.js';
import { addRedact } from './cli/redact.js';
import { addRender } from './cli/render.js';
import { addSchema } from './cli/schema.js';
import { addTemplates } from './cli/templates.js';
import { addValidate } from './cli/validate.js';
import { EXAMPLES } from './examples.js';
import { withoutWithheldWarnings } from './model/disclosure.js';
import { EXIT } from './model/exit-code.js';
import { VERSION } from './version.js';
/** Arguments become an exit code. Everything that the program says goes through the terminal that it is given. */
export async function run(argv, world, terminal) {
    let exit = EXIT.done;
    const program = programFor(terminal);
    const flags = () => program.opts();
    const disclosure = () => disclosureFor(flags().disclose, world);
    const conclude = async (outcome) => {
        await say(outcome, await disclosure(), flags().quiet === true, world, terminal);
        exit = outcome.exit;
    };
    addCommands(program, { world, terminal, disclosure, conclude });
    try {
        await program.parseAsync([...argv], { from: 'user' });
        return exit;
    }
    catch (thrown) {
        if (thrown instanceof InvalidArgumentError)
            terminal.talk(`${thrown.message}\n`);
        if (thrown instanceof CommanderError)
            return thrown.exitCode === 0 ? EXIT.done : EXIT.misuse;
        const { sayFailure } = await import('./report/failure.js');
        const failure = sayFailure(thrown);
        terminal.talk(failure.sentence);
        return failure.exit;
    }
}
function programFor(terminal) {
    return new Command('opsg')
        .description('Make classified headlines of committee meetings from YAML records.')
        .version(VERSION, '-V, --version', 'print the version')
        .helpOption('-h, --help', 'print this help')
        .option('-q, --quiet', 'say nothing but problems')
        .option('--disclose <level>', 'quote only text up to this level in messages (default: all; the public in CI)')
        .exitOverride()
        .configureOutput({ writeOut: terminal.out, writeErr: terminal.talk })
        .showSuggestionAfterError()
        .showHelpAfterError('Run the command with --help for what it takes.')
        .addHelpText('after', EXAMPLES.program);
}
function addCommands(program, session) {
    addRender(program, session);
    addValidate(program, session);
    addRedact(program, session);
    addInspect(program, session);
    addNew(program, session);
    addSchema(program, session);
    addTemplates(program, session);
    addExplain(program, session);
}
/** Problems first, then results to standard output, then talk. */
async function say(outcome, disclosure, isQuiet, world, terminal) {
    const { result, talk } = outcome;
    const problems = withoutWithheldWarnings(outcome.problems, disclosure);
    if (problems.length > 0) {
        const { problemsAsText } = await import('./report/text.js');
        terminal.talk(`${problemsAsText(problems, disclosure, lookFor(terminal, world))}\n`);
    }
    const isDocument = typeof result !== 'string';
    if (result.length > 0 && (isDocument || !isQuiet))
        terminal.out(result);
    if (!isQuiet || isUnexplained(outcome))
        terminal.talk(talk);
}
/** Whether a command stopped for a reason that only its talk tells. A program that fails in silence helps nobody. */
function isUnexplained({ exit, result, problems }) {
    const isSaid = result.length > 0 || problems.some(({ severity }) => severity === 'error');
    return exit !== EXIT.done && !isSaid;
}
//# sourceMappingURL=cli.js.map