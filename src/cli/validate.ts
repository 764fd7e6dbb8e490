import type { Command } from 'commander';
import { EXAMPLES } from '../examples.ts';
import { REPORT_FORMATS, type WantedReport } from '../model/report-format.ts';
import { VERSION } from '../version.ts';
import { DEFAULT_RECORDS, RECORDS, type Session } from './command.ts';
import { addReport, numberOfWarnings } from './report-option.ts';

interface Flags {
  readonly format?: readonly WantedReport[];
  readonly maxWarnings?: number;
}

export function addValidate(program: Command, { world, disclosure, conclude }: Session): void {
  program
    .command('validate')
    .description('Check records and say everything that is wrong, with the place and the fix.')
    .argument('[record...]', RECORDS, DEFAULT_RECORDS)
    .option(
      '-f, --format <format[=file]>',
      `how to report: ${REPORT_FORMATS.join(', ')}; may be repeated`,
      addReport,
    )
    .option('--max-warnings <number>', 'fail if there are more warnings than this', numberOfWarnings)
    .addHelpText('after', EXAMPLES.validate)
    .action(async (records: readonly string[], { format = [{ format: 'text' }], maxWarnings }: Flags) => {
      const { validateCommand } = await import('../commands/validate.ts');
      const limit = maxWarnings === undefined ? {} : { maxWarnings };
      const options = { records, reports: format, version: VERSION, ...limit };
      await conclude(await validateCommand(options, await disclosure(), world));
    });
}
