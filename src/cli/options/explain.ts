import type { Command } from 'commander';
import { EXAMPLES } from '../../record/examples.ts';
import type { Session } from '../session.ts';

export function addExplain(program: Command, { conclude }: Session): void {
  program
    .command('explain')
    .description('Explain the code of a message: what it means, why it matters, and how to correct it.')
    .argument('[code]', 'the code that the message shows; without a code, list all codes')
    .addHelpText('after', EXAMPLES.explain)
    .action(async (code: string | undefined) => {
      const { explainCommand } = await import('../explain.ts');
      await conclude(explainCommand(code));
    });
}
