import type { Command } from 'commander';
import { EXAMPLES } from '../../record/examples.ts';
import type { Session } from '../session.ts';

interface Flags {
  readonly date?: string;
  readonly out?: string;
}

export function addNew(program: Command, { world, conclude }: Session): void {
  program
    .command('new')
    .description('Begin the record of a meeting: write a file to fill in, and never replace one.')
    .argument('<group>', 'the committee, such as OPSG')
    .argument('<meeting>', 'the number of the meeting')
    .option(
      '-d, --date <day>',
      'its date, such as 2020-02-04 (default: the one that the record before announces)',
    )
    .option('-o, --out <file>', 'the file to write (default: a name such as meetings/opsg-29.yaml)')
    .addHelpText('after', EXAMPLES.new)
    .action(async (group: string, meeting: string, flags: Flags) => {
      const { newCommand } = await import('../new.ts');
      await conclude(await newCommand({ group, meeting, ...flags }, world));
    });
}
