import type { Command } from 'commander';
import { EXAMPLES } from '../../record/examples.ts';
import type { Session } from '../commands.ts';
import type { ImportOptions } from '../import.ts';

export function addImport(program: Command, { world, terminal, disclosure, conclude }: Session): void {
  program
    .command('import')
    .description(
      'Make records of published documents: Word, PDF, HTML, Markdown or text. It never replaces one.',
    )
    .argument('<file...>', 'documents, or folders of them')
    .option('-c, --classification <level>', 'the level of documents that do not say their own')
    .option('-g, --group <reference>', 'the committee, if a document does not name it')
    .option('--meeting <number>', 'the number of the meeting, if the document does not say it')
    .option('-d, --date <day>', 'the date of the meeting, if the document does not say it')
    .option(
      '-o, --out <file>',
      'a record, a folder, or - for standard output (default: where the other records of the group are)',
    )
    .addHelpText('after', EXAMPLES.import)
    .action(async (files: readonly string[], flags: Omit<ImportOptions, 'files' | 'questions'>) => {
      const { importCommand } = await import('../import.ts');
      const { questions } = terminal;
      await conclude(await importCommand({ files, ...flags, questions }, (await disclosure()).talk, world));
    });
}
