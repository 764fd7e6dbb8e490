import type { Command } from 'commander';
import { EXAMPLES } from '../../record/examples.ts';
import { DEFAULT_RECORDS, RECORDS, type Session } from '../commands.ts';

export function addFmt(program: Command, { world, conclude }: Session): void {
  program
    .command('fmt')
    .description('Give records the one canonical layout; keep every word and every comment.')
    .argument('[record...]', RECORDS, DEFAULT_RECORDS)
    .option('--check', 'only name the records that have another layout')
    .addHelpText('after', EXAMPLES.fmt)
    .action(async (records: readonly string[], { check = false }: { readonly check?: boolean }) => {
      const { fmtCommand } = await import('../fmt.ts');
      await conclude(await fmtCommand({ records, check }, world));
    });
}
