import { type Command, Option } from 'commander';
import { EXAMPLES } from '../../record/examples.ts';
import type { Session } from '../commands.ts';

export function addLsp(program: Command, { world, terminal, conclude }: Session): void {
  program
    .command('lsp')
    .description(
      'Answer an editor in the Language Server Protocol: problems, repairs and completions as you type.',
    )
    .addOption(new Option('--stdio', 'what many editors say, and what holds anyway').hideHelp())
    .addOption(new Option('--clientProcessId <number>', 'what some editors say').hideHelp())
    .addHelpText('after', EXAMPLES.lsp)
    .action(async () => {
      const { lspCommand } = await import('../lsp.ts');
      await conclude(await lspCommand(world, terminal));
    });
}
