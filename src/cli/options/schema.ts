import { type Command, Option } from 'commander';
import { EXAMPLES } from '../../record/examples.ts';
import type { Session } from '../session.ts';

interface Flags {
  readonly workspace?: boolean;
  readonly report?: boolean;
  readonly builtIn?: boolean;
}

export function addSchema(program: Command, { world, conclude }: Session): void {
  program
    .command('schema')
    .description('Print the JSON Schema of records for editors, with the levels and groups of this folder.')
    .option('--workspace', 'print the schema of opsg.yaml instead')
    .addOption(new Option('--report', 'print the schema of `--format json` instead').conflicts('workspace'))
    .option('--built-in', 'ignore the opsg.yaml of this folder')
    .addHelpText('after', EXAMPLES.schema)
    .action(async ({ workspace, report, builtIn = false }: Flags) => {
      const { schemaCommand } = await import('../schema.ts');
      const of = workspace ? 'workspace' : report ? 'report' : 'record';
      await conclude(await schemaCommand({ of, builtIn }, world));
    });
}
