import { type Command, Option } from 'commander';
import { DIFF_FORMATS, type DiffFormat } from '../../diff/formats.ts';
import { EXAMPLES } from '../../record/examples.ts';
import { AUDIENCE, type Session } from '../commands.ts';
import type { DiffOptions } from '../diff.ts';
import { formatOf } from './format-of.ts';

interface DiffFlags extends Omit<DiffOptions, 'old' | 'next' | 'format'> {
  readonly format?: DiffFormat;
}

export function addDiff(program: Command, { world, disclosure, conclude }: Session): void {
  program
    .command('diff')
    .description('Say what changed between two versions of a record, for an audience.')
    .argument('<old-record>', 'the old version; with --against, the record as it is now')
    .argument('[new-record]', 'the new version')
    .option('--against <revision>', 'compare the record with what git has of it at this revision')
    .option('-a, --audience <level>', `${AUDIENCE} (default: as --disclose)`)
    .addOption(
      new Option('-f, --format <name>', 'how to write it (default: that of the --out file, or text)').choices(
        DIFF_FORMATS,
      ),
    )
    .addOption(
      new Option('--correction', 'write the entry for `corrections:` instead, with today’s date').conflicts(
        'format',
      ),
    )
    .option('-o, --out <file>', 'a file, which is replaced, or - for standard output', '-')
    .addHelpText('after', EXAMPLES.diff)
    .action(async (old: string, next: string | undefined, { format, ...flags }: DiffFlags) => {
      const isEntry = format !== undefined || flags.correction;
      const chosen = isEntry ? { format: format ?? 'text' } : formatOf(flags.out, DIFF_FORMATS, 'text');
      if ('refused' in chosen) {
        const { misused } = await import('../outcome.ts');
        return conclude(misused(chosen.refused));
      }
      const { diffCommand } = await import('../diff.ts');
      const options = { old, next, ...chosen, ...flags };
      await conclude(await diffCommand(options, await disclosure(), world));
    });
}
