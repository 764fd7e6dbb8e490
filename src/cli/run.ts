import { Command, CommanderError, InvalidArgumentError } from 'commander';
import { type Disclosure, withoutWithheldWarnings } from '../base/disclosure.ts';
import { EXIT } from '../base/exit-code.ts';
import { VERSION } from '../base/version.ts';
import type { Terminal, World } from '../host/world.ts';
import { EXAMPLES } from '../record/examples.ts';
import {
  addCompletion,
  addExplain,
  addInspect,
  addLicences,
  addNew,
  addRedact,
  addSchema,
  addTemplates,
  type Session,
} from './commands.ts';
import { disclosureFor } from './disclosure.ts';
import { addDiff } from './options/diff.ts';
import { addFmt } from './options/fmt.ts';
import { addImport } from './options/import.ts';
import { addLsp } from './options/lsp.ts';
import { addPreview } from './options/preview.ts';
import { addPublish } from './options/publish.ts';
import { addActions, addDecisions } from './options/register.ts';
import { addRender } from './options/render.ts';
import { addValidate } from './options/validate.ts';
import type { Outcome } from './outcome.ts';
import { refuseRepeatedOptions } from './repeated-options.ts';
import { lookFor } from './terminal.ts';
import { refuseUnfitPaths } from './unfit-paths.ts';

interface GlobalFlags {
  readonly quiet?: boolean;
  readonly disclose?: string;
}

/** Arguments become an exit code. Everything that the program says goes through the terminal that it is given. */
export async function run(argv: readonly string[], world: World, terminal: Terminal): Promise<number> {
  const runThis = (command: readonly string[]) => runCommand(command, world, terminal);
  if (world.standalone === undefined) return runThis(argv);
  const { withoutCommand } = await import('./double-click.ts');
  return withoutCommand(argv, world, terminal)?.(runThis) ?? runThis(argv);
}

async function runCommand(argv: readonly string[], world: World, terminal: Terminal): Promise<number> {
  let exit: number = EXIT.done;
  const program = programFor(terminal, world);
  const flags = () => program.opts<GlobalFlags>();
  const disclosure = () => disclosureFor(flags().disclose, world, terminal);
  const conclude = async (outcome: Outcome) => {
    await say(outcome, (await disclosure()).talk, flags().quiet === true, world, terminal);
    exit = outcome.exit;
  };
  addCommands(program, { world, terminal, disclosure, conclude });
  refuseRepeatedOptions(program);
  program.hook('preAction', (_, command) => refuseUnfitPaths(command, world));
  try {
    await program.parseAsync([...argv], { from: 'user' });
    return exit;
  } catch (thrown) {
    if (thrown instanceof InvalidArgumentError) terminal.talk(`${thrown.message}\n`);
    if (thrown instanceof CommanderError) return thrown.exitCode === 0 ? EXIT.done : EXIT.misuse;
    const { sayFailure } = await import('../report/failure.ts');
    const failure = sayFailure(thrown);
    terminal.talk(failure.sentence);
    return failure.exit;
  }
}

function programFor(terminal: Terminal, { standalone }: World): Command {
  return new Command('opsg')
    .description('Make classified headlines of committee meetings from YAML records.')
    .version(
      standalone === undefined ? VERSION : `${VERSION} (${standalone})`,
      '-V, --version',
      'print the version',
    )
    .helpOption('-h, --help', 'print this help')
    .option('-q, --quiet', 'print only problems')
    .option(
      '--disclose <level|all>',
      'quote text up to this level in messages; only all also quotes whole lines and broken records (default: all at a terminal, otherwise what the public may read)',
    )
    .exitOverride()
    .configureOutput({ writeOut: terminal.out, writeErr: terminal.talk })
    .showSuggestionAfterError()
    .showHelpAfterError('To see what the command takes, run it with --help.')
    .addHelpText('after', EXAMPLES.program);
}

function addCommands(program: Command, session: Session): void {
  addRender(program, session);
  addPreview(program, session);
  addPublish(program, session);
  addActions(program, session);
  addDecisions(program, session);
  addValidate(program, session);
  addFmt(program, session);
  addDiff(program, session);
  addRedact(program, session);
  addInspect(program, session);
  addNew(program, session);
  addImport(program, session);
  addSchema(program, session);
  addTemplates(program, session);
  addExplain(program, session);
  addLsp(program, session);
  addCompletion(program, session);
  addLicences(program, session);
}

/** Problems first, then results to standard output, then talk. */
async function say(
  outcome: Outcome,
  disclosure: Disclosure,
  isQuiet: boolean,
  world: World,
  terminal: Terminal,
): Promise<void> {
  const { result, talk } = outcome;
  const problems = withoutWithheldWarnings(outcome.problems, disclosure);
  if (problems.length > 0) {
    const { problemsAsText } = await import('../report/text.ts');
    terminal.talk(`${problemsAsText(problems, disclosure, lookFor(terminal, world))}\n`);
  }
  const isWanted = typeof result !== 'string' || outcome.exit !== EXIT.done || !isQuiet;
  if (result.length > 0 && isWanted) terminal.out(result);
  if (!isQuiet || isUnexplained(outcome)) terminal.talk(talk);
}

/** Whether a command stopped for a reason that only its talk gives; that reason is printed even with `--quiet`. */
function isUnexplained({ exit, result, problems }: Outcome): boolean {
  const isSaid = result.length > 0 || problems.some(({ severity }) => severity === 'error');
  return exit !== EXIT.done && !isSaid;
}
