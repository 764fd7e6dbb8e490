import { type Command, InvalidArgumentError } from 'commander';
import { VERSION } from '../../base/version.ts';
import { EXAMPLES } from '../../record/examples.ts';
import { REPORT_FORMATS, type WantedReport } from '../../record/report-format.ts';
import { progressTo } from '../progress.ts';
import { DEFAULT_RECORDS, RECORDS, type Session } from '../session.ts';
import { addReport, numberOfWarnings } from './report-option.ts';

interface Flags {
  readonly format?: readonly WantedReport[];
  readonly maxWarnings?: number;
  readonly fix?: boolean;
  readonly dryRun?: boolean;
}

export function addValidate(program: Command, { world, terminal, disclosure, conclude }: Session): void {
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
    .option(
      '--fix',
      'repair what can be repaired with certainty: never a word of prose, never to a lower level',
    )
    .option('--dry-run', 'with --fix: show what would be changed, and change nothing')
    .addHelpText('after', EXAMPLES.validate)
    .action(async (records: readonly string[], flags: Flags) => {
      const { format = [{ format: 'text' }], maxWarnings, fix, dryRun = false } = flags;
      const limit = maxWarnings === undefined ? {} : { maxWarnings };
      const options = { records, reports: format, version: VERSION, ...limit };
      if (dryRun && !fix) throw new InvalidArgumentError('--dry-run goes with --fix.');
      if (fix) {
        const { fixCommand } = await import('../fix.ts');
        await conclude(
          await fixCommand({ ...options, isFixing: true, isDryRun: dryRun }, await disclosure(), world),
        );
        return;
      }
      const { validateCommand } = await import('../validate.ts');
      const onChecked = progressTo(terminal, 'records checked');
      await conclude(await validateCommand({ ...options, onChecked }, await disclosure(), world));
    });
}
