import type { Command } from 'commander';
import { EXAMPLES } from '../../record/examples.ts';
import { AUDIENCE, type Session } from '../session.ts';

interface Flags {
  readonly against: readonly string[];
  readonly audience: string;
}

export function addInspect(program: Command, { world, conclude }: Session): void {
  program
    .command('inspect')
    .description('Search finished files for text that an audience may not read: the check before an upload.')
    .argument('<file...>', 'PDF, HTML, Markdown, text or Word files, or folders of them')
    .requiredOption('--against <record...>', 'the records whose withheld text is looked for')
    .requiredOption('-a, --audience <level>', AUDIENCE)
    .addHelpText('after', EXAMPLES.inspect)
    .action(async (files: readonly string[], flags: Flags) => {
      const { inspectCommand } = await import('../inspect.ts');
      await conclude(await inspectCommand({ files, ...flags }, world));
    });
}
