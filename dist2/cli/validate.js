import { InvalidArgumentError } from 'commander';
import { EXAMPLES } from '../examples.js';
import { REPORT_FORMATS } from '../model/report-format.js';
import { VERSION } from '../version.js';
import { DEFAULT_RECORDS, RECORDS } from './command.js';
import { progressTo } from './progress.js';
import { addReport, numberOfWarnings } from './report-option.js';
export function addValidate(program, { world, terminal, disclosure, conclude }) {
    program
        .command('validate')
        .description('Check records and say everything that is wrong, with the place and the fix.')
        .argument('[record...]', RECORDS, DEFAULT_RECORDS)
        .option('-f, --format <format[=file]>', `how to report: ${REPORT_FORMATS.join(', ')}; may be repeated`, addReport)
        .option('--max-warnings <number>', 'fail if there are more warnings than this', numberOfWarnings)
        .option('--fix', 'repair what can be repaired with certainty: never a word of prose, never to a lower level')
        .option('--dry-run', 'with --fix: show what would be changed, and change nothing')
        .addHelpText('after', EXAMPLES.validate)
        .action(async (records, flags) => {
        const { format = [{ format: 'text' }], maxWarnings, fix, dryRun = false } = flags;
        const limit = maxWarnings === undefined ? {} : { maxWarnings };
        const options = { records, reports: format, version: VERSION, ...limit };
        if (dryRun && !fix)
            throw new InvalidArgumentError('--dry-run goes with --fix.');
        if (fix) {
            const { fixCommand } = await import('../commands/fix.js');
            await conclude(await fixCommand({ ...options, isDryRun: dryRun }, await disclosure(), world));
            return;
        }
        const { validateCommand } = await import('../commands/validate.js');
        const onChecked = progressTo(terminal, 'records checked');
        await conclude(await validateCommand({ ...options, onChecked }, await disclosure(), world));
    });
}
//# sourceMappingURL=validate.js.map