import { Option } from 'commander';
import { EXAMPLES } from '../examples.js';
export function addSchema(program, { world, conclude }) {
    program
        .command('schema')
        .description('Print the JSON Schema of records, for editors: with the levels and groups of this folder.')
        .option('--workspace', 'print the schema of opsg.yaml instead')
        .addOption(new Option('--report', 'print the schema of `--format json` instead').conflicts('workspace'))
        .option('--built-in', 'leave the opsg.yaml of this folder aside')
        .addHelpText('after', EXAMPLES.schema)
        .action(async ({ workspace, report, builtIn = false }) => {
        const { schemaCommand } = await import('../commands/schema.js');
        const of = workspace ? 'workspace' : report ? 'report' : 'record';
        await conclude(await schemaCommand({ of, builtIn }, world));
    });
}
//# sourceMappingURL=schema.js.map