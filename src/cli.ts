import { Command, CommanderError, InvalidArgumentError } from 'commander';
import { EXIT, type Outcome } from './commands/outcome.ts';
import { EXAMPLES } from './examples.ts';
import { FORMATS, type Format } from './model/artifact.ts';
import { VERSION } from './version.ts';
import type { World } from './world.ts';

/** Where the program speaks. */
export interface Terminal {
  readonly out: (text: string | Uint8Array) => void;
  readonly talk: (text: string) => void;
  /** Whether a person watches standard error. */
  readonly isWatched: boolean;
}

interface RenderFlags {
  readonly audience?: string;
  readonly format: readonly Format[];
  readonly out: string;
  readonly templates?: string;
  readonly dryRun?: boolean;
}

const RECORDS = 'files, folders or patterns of records, or - for standard input';
const DEFAULT_RECORDS = ['meetings/'];
/** A run of fewer documents is over before a person has read how far it is. */
const LONG_RUN = 20;

/** Arguments become an exit code. Everything that the program says goes through the terminal that it is given. */
export async function run(argv: readonly string[], world: World, terminal: Terminal): Promise<number> {
  let exit: number = EXIT.done;
  const conclude = async (outcome: Outcome, isQuiet = false) => {
    exit = outcome.exit;
    await say(outcome, world, terminal, isQuiet);
  };
  try {
    await programFor(world, terminal, conclude).parseAsync([...argv], { from: 'user' });
    return exit;
  } catch (thrown) {
    if (thrown instanceof CommanderError) return thrown.exitCode === 0 ? EXIT.done : EXIT.misuse;
    const { sayFailure } = await import('./report/failure.ts');
    const failure = sayFailure(thrown);
    terminal.talk(failure.sentence);
    return failure.exit;
  }
}

type Conclude = (outcome: Outcome, isQuiet?: boolean) => Promise<void>;

function programFor(world: World, terminal: Terminal, conclude: Conclude): Command {
  const program = new Command('opsg')
    .description('Make classified headlines of committee meetings from YAML records.')
    .version(VERSION, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .option('-q, --quiet', 'say nothing but problems')
    .exitOverride()
    .configureOutput({ writeOut: terminal.out, writeErr: terminal.talk })
    .showSuggestionAfterError()
    .showHelpAfterError('Run the command with --help for what it takes.')
    .addHelpText('after', EXAMPLES.program);
  const isQuiet = () => program.opts<{ quiet?: boolean }>().quiet === true;
  addRender(program, world, terminal, (outcome) => conclude(outcome, isQuiet()));
  addValidate(program, world, (outcome) => conclude(outcome, isQuiet()));
  addTemplates(program, world, (outcome) => conclude(outcome, isQuiet()));
  return program;
}

function addRender(program: Command, world: World, terminal: Terminal, conclude: Conclude): void {
  program
    .command('render')
    .description('Write the headlines of records as Markdown, HTML and PDF.')
    .argument('[record...]', RECORDS, DEFAULT_RECORDS)
    .option('-a, --audience <level>', 'who reads it: White, Green, Amber, Red, or all (default: the public)')
    .option('-f, --format <list>', `any of ${FORMATS.join(',')}`, formatList, FORMATS)
    .option('-o, --out <folder>', 'where to write, or - for one document to standard output', 'out')
    .option('-t, --templates <folder>', 'templates of your own; each replaces the built-in one of its name')
    .option('-n, --dry-run', 'say what would be written, and write nothing')
    .addHelpText('after', EXAMPLES.render)
    .action(async (records: readonly string[], flags: RenderFlags) => {
      const { renderCommand } = await import('./commands/render.ts');
      const { audience, format, out, templates, dryRun = false } = flags;
      const optional = {
        ...(audience !== undefined && { audience }),
        ...(templates !== undefined && { templates }),
      };
      const onProgress = progressTo(terminal);
      await conclude(
        await renderCommand({ records, formats: format, out, dryRun, onProgress, ...optional }, world),
      );
    });
}

function addValidate(program: Command, world: World, conclude: Conclude): void {
  program
    .command('validate')
    .description('Check records and say everything that is wrong, with the place and the fix.')
    .argument('[record...]', RECORDS, DEFAULT_RECORDS)
    .addHelpText('after', EXAMPLES.validate)
    .action(async (records: readonly string[]) => {
      const { validateCommand } = await import('./commands/validate.ts');
      await conclude(await validateCommand(records, world));
    });
}

function addTemplates(program: Command, world: World, conclude: Conclude): void {
  const templates = program
    .command('templates')
    .description('List the built-in templates, or copy them out.');
  templates
    .command('list', { isDefault: true })
    .description('List the built-in templates.')
    .action(async () => {
      const { listTemplates } = await import('./commands/templates.ts');
      await conclude(listTemplates());
    });
  templates
    .command('eject')
    .description('Copy the built-in templates into a folder, to be changed there.')
    .argument('<folder>', 'where to copy them')
    .action(async (folder: string) => {
      const { ejectTemplates } = await import('./commands/templates.ts');
      await conclude(await ejectTemplates(folder, world));
    });
}

async function say(
  { result, talk, problems }: Outcome,
  world: World,
  terminal: Terminal,
  isQuiet: boolean,
): Promise<void> {
  if (problems.length > 0) {
    const { problemsAsText } = await import('./report/text.ts');
    terminal.talk(`${problemsAsText(problems, disclosureOf(world))}\n`);
  }
  if (result.length > 0 && !(isQuiet && typeof result === 'string')) terminal.out(result);
  if (!isQuiet) terminal.talk(talk);
}

/** In continuous integration others read the log: there, messages quote only what everyone may read. */
function disclosureOf({ env }: World): { upToRank?: number } {
  return env['CI'] ? { upToRank: 0 } : {};
}

function formatList(value: string): readonly Format[] {
  const names = value.split(',').map((name) => name.trim());
  const formats = FORMATS.filter((format) => names.includes(format));
  const unknown = names.filter((name) => !FORMATS.some((format) => format === name));
  if (unknown.length > 0) throw new InvalidArgumentError(`The formats are ${FORMATS.join(', ')}.`);
  return formats;
}

function progressTo({ isWatched, talk }: Terminal): (done: number, total: number) => void {
  return (done, total) => {
    if (!isWatched || total < LONG_RUN) return;
    talk(done < total ? `\r${done} of ${total} documents` : '\r\u001B[K');
  };
}
