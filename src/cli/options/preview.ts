import { type Command, InvalidArgumentError } from 'commander';
import { EXAMPLES } from '../../record/examples.ts';
import { DEFAULT_RECORDS, RECORDS, type Session } from '../commands.ts';

interface PreviewFlags {
  readonly port: number;
  readonly open?: boolean;
  readonly editor: string;
  readonly templates?: string;
  readonly cache?: boolean;
}

export function addPreview(program: Command, { world, conclude }: Session): void {
  program
    .command('preview')
    .description('Show records in your browser as each reader gets them, and again after each save.')
    .argument('[record...]', RECORDS, DEFAULT_RECORDS)
    .option('-p, --port <number>', 'the port on this machine (default: a free one)', port, 0)
    .option('--open', 'show it in the browser')
    .option('--editor <editor>', 'what opens at a problem: an editor, none, or an address', 'vscode')
    .option('-t, --templates <folder>', 'your own templates; each replaces the built-in one of the same name')
    .option('--no-cache', 'ignore the cache')
    .addHelpText('after', EXAMPLES.preview)
    .action(async (records: readonly string[], { open = false, ...flags }: PreviewFlags) => {
      const { previewCommand } = await import('../preview.ts');
      const areNamed = records !== DEFAULT_RECORDS;
      await previewCommand({ records, open, areNamed, ...flags }, world, conclude);
    });
}

function port(value: string): number {
  const number = Number(value);
  if (!/^\d{1,5}$/.test(value) || number > 65_535)
    throw new InvalidArgumentError('--port takes a number up to 65535.');
  return number;
}
