import { type Command, InvalidArgumentError } from 'commander';
import { nearestWord } from '../../base/spelling.ts';
import { VERSION } from '../../base/version.ts';
import { EXAMPLES } from '../../record/examples.ts';
import { REPORT_FORMATS, type WantedReport } from '../../report/reports.ts';
import { DEFAULT_RECORDS, RECORDS, type Session } from '../commands.ts';
import { progressTo } from '../terminal.ts';
import { jobs } from './render.ts';

/** One `--format` adds a report to those before it: `sarif`, or `sarif=report.sarif`. */
function addReport(value: string, before: readonly WantedReport[] = []): readonly WantedReport[] {
  const [, name = '', file] = /^([^=]*)(?:=(.*))?$/s.exec(value) ?? [];
  const format = REPORT_FORMATS.find((known) => known === name);
  if (!format) throw new InvalidArgumentError(unknownFormat(name));
  if (file === '') throw new InvalidArgumentError(`Name a file after ${name}=, or leave the = out.`);
  if (/\.ya?ml$/i.test(file ?? ''))
    throw new InvalidArgumentError('A report is not YAML; name a file with another ending.');
  const report = file === undefined ? { format } : { format, file };
  const clash = before.find((other) => clashes(other, report));
  if (clash) throw new InvalidArgumentError(sameTarget(clash, report));
  return [...before, report];
}

/** Two reports cannot go to one file, nor two that machines read to standard output. */
function clashes(a: WantedReport, b: WantedReport): boolean {
  if (a.file !== undefined || b.file !== undefined) return a.file === b.file;
  return a.format === b.format || (a.format !== 'text' && b.format !== 'text');
}

function sameTarget(a: WantedReport, b: WantedReport): string {
  return a.file === undefined
    ? `Standard output takes one report. Give one of them a file: --format ${a.format}=FILE.`
    : `${b.file} can contain one report. Give each a file of its own.`;
}

function unknownFormat(name: string): string {
  const near = nearestWord(name, REPORT_FORMATS);
  return `${near ? `Did you mean ${near}? ` : ''}The formats are ${REPORT_FORMATS.join(', ')}.`;
}

/** `--max-warnings` takes a whole number. */
function numberOfWarnings(value: string): number {
  if (!/^\d{1,9}$/.test(value)) throw new InvalidArgumentError('--max-warnings takes a number, such as 0.');
  return Number(value);
}

interface ValidateFlags {
  readonly format?: readonly WantedReport[];
  readonly maxWarnings?: number;
  readonly fix?: boolean;
  readonly dryRun?: boolean;
  readonly cache?: boolean | string;
  readonly jobs?: number;
}

export function addValidate(program: Command, { world, terminal, disclosure, conclude }: Session): void {
  program
    .command('validate')
    .description('Check records, and report every problem with its place and its fix.')
    .argument('[record...]', RECORDS, DEFAULT_RECORDS)
    .option(
      '-f, --format <format[=file]>',
      `how to report: ${REPORT_FORMATS.join(', ')}; may be repeated`,
      addReport,
    )
    .option('--max-warnings <number>', 'fail if there are more warnings than this', numberOfWarnings)
    .option('--fix', 'make every repair that is certain; never change a word of prose, never lower a level')
    .option('--dry-run', 'with --fix: show what would change, and change nothing')
    .option('--cache <folder>', 'the folder for the cache (default: in your own cache folder)')
    .option('--no-cache', 'ignore the cache, and check every record again')
    .option(
      '-j, --jobs <number>',
      'how many processes to use for many records (default: one for each core)',
      jobs,
    )
    .addHelpText('after', EXAMPLES.validate)
    .action(async (records: readonly string[], flags: ValidateFlags) => {
      const { format = [{ format: 'text' }], maxWarnings, fix, dryRun = false, cache, ...rest } = flags;
      const limit = maxWarnings === undefined ? {} : { maxWarnings };
      const caching = typeof cache === 'string' ? { cacheFolder: cache } : { cache: cache !== false };
      const options = { records, reports: format, version: VERSION, ...limit, ...caching, ...rest };
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
