import type { Command } from 'commander';
import { EXAMPLES } from '../examples.ts';
import { DEFAULT_RECORDS, RECORDS, type Session } from './command.ts';

export function addValidate(program: Command, { world, disclosure, conclude }: Session): void {
  program
    .command('validate')
    .description('Check records and say everything that is wrong, with the place and the fix.')
    .argument('[record...]', RECORDS, DEFAULT_RECORDS)
    .addHelpText('after', EXAMPLES.validate)
    .action(async (records: readonly string[]) => {
      const { validateCommand } = await import('../commands/validate.ts');
      await conclude(await validateCommand(records, await disclosure(), world));
    });
}
