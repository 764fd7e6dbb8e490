import type { Command } from 'commander';
import { EXAMPLES } from '../../record/examples.ts';
import { AUDIENCE, type Session } from '../session.ts';

interface Flags {
  readonly audience: string;
  readonly out: string;
}

export function addRedact(program: Command, { world, conclude }: Session): void {
  program
    .command('redact')
    .description('Write what an audience may see of a record, as a record of its own.')
    .argument('<record>', 'a file, or - for standard input')
    .requiredOption('-a, --audience <level>', AUDIENCE)
    .option('-o, --out <file>', 'a new file, or - for standard output', '-')
    .addHelpText('after', EXAMPLES.redact)
    .action(async (record: string, flags: Flags) => {
      const { redactCommand } = await import('../redact.ts');
      await conclude(await redactCommand({ record, ...flags }, world));
    });
}
