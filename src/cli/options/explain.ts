import type { Command } from 'commander';
import { EXAMPLES } from '../../record/examples.ts';
import type { Session } from '../session.ts';

export function addExplain(program: Command, { conclude }: Session): void {
  program
    .command('explain')
    .description('Say what a code of a message means, why it matters, and how to do it right.')
    .argument('[code]', 'the code, as it stands in the message; without one, all codes are listed')
    .addHelpText('after', EXAMPLES.explain)
    .action(async (code: string | undefined) => {
      const { explainCommand } = await import('../explain.ts');
      await conclude(explainCommand(code));
    });
}
