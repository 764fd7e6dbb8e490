import { type Command, Option } from 'commander';
import { EXAMPLES } from '../../record/examples.ts';
import { AUDIENCE, type Session } from '../commands.ts';
import type { DiffOptions } from '../diff.ts';

const FORMATS = ['text'];

export function addDiff(program: Command, { world, disclosure, conclude }: Session): void {
  program
    .command('diff')
    .description('Say what changed between two versions of a record, for an audience.')
    .argument('<old-record>', 'the old version; with --against, the record as it is now')
    .argument('[new-record]', 'the new version')
    .option('--against <revision>', 'compare the record with what git has of it at this revision')
    .option('-a, --audience <level>', `${AUDIENCE} (default: as --disclose)`)
    .addOption(new Option('-f, --format <format>', 'how to write it').choices(FORMATS).default('text'))
    .option('-o, --out <file>', 'a new file, or - for standard output', '-')
    .addHelpText('after', EXAMPLES.diff)
    .action(async (old: string, next: string | undefined, flags: Omit<DiffOptions, 'old' | 'next'>) => {
      const { diffCommand } = await import('../diff.ts');
      await conclude(await diffCommand({ old, next, ...flags }, await disclosure(), world));
    });
}
