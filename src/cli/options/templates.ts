import type { Command } from 'commander';
import type { Session } from '../session.ts';

export function addTemplates(program: Command, { world, conclude }: Session): void {
  const templates = program
    .command('templates')
    .description('List the built-in templates, or copy them out.');
  templates
    .command('list', { isDefault: true })
    .description('List the built-in templates.')
    .action(async () => {
      const { listTemplates } = await import('../templates.ts');
      await conclude(listTemplates());
    });
  templates
    .command('eject')
    .description('Copy the built-in templates into a folder, so that you can change them.')
    .argument('<folder>', 'where to copy them')
    .action(async (folder: string) => {
      const { ejectTemplates } = await import('../templates.ts');
      await conclude(await ejectTemplates(folder, world));
    });
}
