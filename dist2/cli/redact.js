import { EXAMPLES } from '../examples.js';
import { AUDIENCE } from './command.js';
export function addRedact(program, { world, conclude }) {
    program
        .command('redact')
        .description('Write what an audience may see of a record, as a record of its own.')
        .argument('<record>', 'a file, or - for standard input')
        .requiredOption('-a, --audience <level>', AUDIENCE)
        .option('-o, --out <file>', 'a file that is not there yet, or - for standard output', '-')
        .addHelpText('after', EXAMPLES.redact)
        .action(async (record, flags) => {
        const { redactCommand } = await import('../commands/redact.js');
        await conclude(await redactCommand({ record, ...flags }, world));
    });
}
//# sourceMappingURL=redact.js.map