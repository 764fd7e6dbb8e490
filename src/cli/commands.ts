import { Argument, type Command, Option } from 'commander';
import { type Disclosures, narrower } from '../base/disclosure.ts';
import type { Terminal, World } from '../host/world.ts';
import { EXAMPLES } from '../record/examples.ts';
import { SCRIPTS, SHELLS, type Shell } from './completion/scripts.ts';
import { isBuildServer } from './disclosure.ts';
import type { InspectOptions } from './inspect.ts';
import type { NewOptions } from './new.ts';
import type { Outcome } from './outcome.ts';
import type { RedactOptions } from './redact.ts';

/** What the definition of a command needs: the outside world, where to speak, and how to end. */
export interface Session {
  readonly world: World;
  readonly terminal: Terminal;
  /** How much may be quoted, and where. */
  readonly disclosure: () => Promise<Disclosures>;
  readonly conclude: (outcome: Outcome) => Promise<void>;
}

export const RECORDS = 'files, folders or patterns of records, or - for standard input';
export const DEFAULT_RECORDS = ['meetings/'];
export const AUDIENCE = 'who reads it: the name of a level, such as White, Green, Amber or Red';

export function addCompletion(program: Command, { world, conclude }: Session): void {
  program
    .command('completion')
    .description('Print a script that makes a shell complete commands, options, levels and records.')
    .addArgument(new Argument('<shell>', 'the shell that you use').choices(SHELLS))
    .addHelpText('after', EXAMPLES.completion)
    .action(async (name: Shell) => {
      const { done } = await import('./outcome.ts');
      await conclude(done(SCRIPTS[name]));
    });
  program
    .command('complete', { hidden: true }) // for these scripts
    .argument('<word>')
    .argument('[before...]')
    .action(async (word: string, before: readonly string[]) => {
      const { done } = await import('./outcome.ts');
      const { complete } = await import('./completion/complete.ts');
      await conclude(done(await complete(word.slice(1), before, program, world)));
    });
}

export function addExplain(program: Command, { conclude }: Session): void {
  program
    .command('explain')
    .description('Explain the code of a message, or a key of a record or of opsg.yaml.')
    .argument('[code]', 'a code that a message shows, or a key; without one, list them all')
    .addHelpText('after', EXAMPLES.explain)
    .action(async (code: string | undefined) => {
      const { explainCommand } = await import('./explain.ts');
      await conclude(explainCommand(code));
    });
}

export function addInspect(program: Command, { world, conclude }: Session): void {
  program
    .command('inspect')
    .description('Search finished files for text that an audience may not read: the check before an upload.')
    .argument('<file...>', 'PDF, HTML, Markdown, text or Word files, or folders of them')
    .requiredOption('--against <record...>', 'the records whose withheld text is looked for')
    .requiredOption('-a, --audience <level>', AUDIENCE)
    .addHelpText('after', EXAMPLES.inspect)
    .action(async (files: readonly string[], flags: Omit<InspectOptions, 'files'>) => {
      const { inspectCommand } = await import('./inspect.ts');
      await conclude(await inspectCommand({ files, ...flags }, world));
    });
}

export function addLicences(program: Command, { world, conclude }: Session): void {
  program
    .command('licences')
    .description('Print the licences of the software and the fonts that opsg contains.')
    .action(async () => {
      const { done } = await import('./outcome.ts');
      await conclude(done(await world.readPackaged('dist/program/LICENCES.txt')));
    });
}

interface NewFlags extends Pick<NewOptions, 'date' | 'out' | 'standing'> {
  readonly workspace?: boolean;
  readonly name?: string;
  readonly questions: boolean;
}

export function addNew(program: Command, session: Session): void {
  const { world, terminal, conclude } = session;
  program
    .command('new')
    .description('Begin the record of the next meeting from the records before it, and never replace one.')
    .argument('[group]', 'the committee, such as OPSG (default: the only one that has records)')
    .argument('[meeting]', 'the number of the meeting, such as 29 or 11/23 (default: the next one)')
    .option(
      '-d, --date <day>',
      'its date, such as 2020-02-04 (default: the one that the record before announces)',
    )
    .option(
      '-o, --out <file>',
      'the file to write (default: beside the other records, such as meetings/opsg-29.yaml)',
    )
    .option('--standing', 'take over the items that were on the agenda of the last three meetings')
    .addOption(
      new Option(
        '--workspace',
        'lay out this folder for a committee: settings, a first record, CI',
      ).conflicts(['out', 'standing']),
    )
    .option('--name <name>', 'with --workspace: the name of the committee in full')
    .option('--no-questions', 'ask nothing, even at a terminal')
    .addHelpText('after', EXAMPLES.new)
    .action(async (group: string | undefined, meeting: string | undefined, flags: NewFlags) => {
      const { questions, workspace, name, ...wish } = flags;
      const isComplete = group !== undefined && meeting !== undefined && wish.date !== undefined;
      const mayAsk = questions && !isComplete && !isBuildServer(world.env);
      const ask = mayAsk ? await terminal.questions?.() : undefined;
      if (workspace) {
        const { newWorkspaceCommand } = await import('./new-workspace.ts');
        const about = { group, meeting, ...(name !== undefined && { name }), ...wish };
        return conclude(await newWorkspaceCommand(about, world, ask));
      }
      const { newCommand } = await import('./new.ts');
      const { talk, results } = await session.disclosure();
      await conclude(await newCommand({ group, meeting, ...wish }, world, narrower(talk, results), ask));
    });
}

export function addRedact(program: Command, { world, conclude }: Session): void {
  program
    .command('redact')
    .description('Write what an audience may see of a record, as a record of its own.')
    .argument('<record>', 'a file, or - for standard input')
    .requiredOption('-a, --audience <level>', AUDIENCE)
    .option('-o, --out <file>', 'a new file, or - for standard output', '-')
    .addHelpText('after', EXAMPLES.redact)
    .action(async (record: string, flags: Omit<RedactOptions, 'record'>) => {
      const { redactCommand } = await import('./redact.ts');
      await conclude(await redactCommand({ record, ...flags }, world));
    });
}

export function addSchema(program: Command, { world, conclude }: Session): void {
  program
    .command('schema')
    .description('Print the JSON Schema of records for editors, with the levels and groups of this folder.')
    .option('--workspace', 'print the schema of opsg.yaml instead')
    .addOption(new Option('--report', 'print the schema of `--format json` instead').conflicts('workspace'))
    .option('--built-in', 'ignore the opsg.yaml of this folder')
    .addHelpText('after', EXAMPLES.schema)
    .action(
      async ({
        workspace,
        report,
        builtIn = false,
      }: Partial<Record<'workspace' | 'report' | 'builtIn', boolean>>) => {
        const { schemaCommand } = await import('./schema.ts');
        const of = workspace ? 'workspace' : report ? 'report' : 'record';
        await conclude(await schemaCommand({ of, builtIn }, world));
      },
    );
}

export function addTemplates(program: Command, { world, conclude }: Session): void {
  const templates = program
    .command('templates')
    .description('List the built-in templates, or copy them out.');
  templates
    .command('list', { isDefault: true })
    .description('List the built-in templates.')
    .action(async () => {
      const { listTemplates } = await import('./templates.ts');
      await conclude(listTemplates());
    });
  templates
    .command('eject')
    .description('Copy the built-in templates into a folder, so that you can change them.')
    .argument('<folder>', 'where to copy them')
    .action(async (folder: string) => {
      const { ejectTemplates } = await import('./templates.ts');
      await conclude(await ejectTemplates(folder, world));
    });
}
