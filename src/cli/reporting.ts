import { type Disclosures, withoutWithheldWarnings } from '../base/disclosure.ts';
import type { NewFile, World } from '../host/world.ts';
import type { WantedReport } from '../record/report-format.ts';
import type { Checked } from '../report/finding.ts';
import { misused, type Outcome } from './outcome.ts';
import { isOneOf, refusedFiles } from './saving.ts';

/**
 * An outcome is said in the formats that were asked for: into their files, or text to standard error and another
 * format to standard output. The exit code stays as it is.
 */
export async function reported(
  outcome: Outcome,
  checked: Checked,
  wanted: readonly WantedReport[],
  { files: inFiles, results }: Disclosures,
  world: World,
): Promise<Outcome> {
  if (wanted.every(isForTerminal)) return withoutFile(outcome, wanted);
  const { REPORTS } = await import('../report/reports.ts');
  const bytesOf = ({ format, file }: WantedReport) => {
    const disclosure = file === undefined ? results : inFiles;
    const problems = withoutWithheldWarnings(checked.problems, disclosure);
    return new TextEncoder().encode(REPORTS[format]({ ...checked, problems }, disclosure));
  };
  const files = wanted.flatMap((report): readonly NewFile[] =>
    report.file === undefined ? [] : [{ path: report.file, bytes: bytesOf(report) }],
  );
  const record = files.find(({ path }) => isOneOf(path, checked.files, world));
  if (record) return misused(`${record.path} is a record, and a report never replaces a record.`);
  const misplaced = await refusedFiles(
    files.map(({ path }) => path),
    world,
  );
  if (misplaced !== undefined) return misused(misplaced);
  if (files.length > 0) await world.writeFiles(files);
  const written = files.map(({ path }) => `Report: ${path}\n`).join('');
  const piped = wanted.find(({ format, file }) => file === undefined && format !== 'text');
  return withoutFile({ ...outcome, talk: outcome.talk + written }, wanted, piped && bytesOf(piped));
}

/** What goes to the two streams: where a machine reads standard output, a person's lines go to standard error. */
function withoutFile(outcome: Outcome, wanted: readonly WantedReport[], piped?: Uint8Array): Outcome {
  const { exit, result, talk } = outcome;
  const isForPerson = wanted.some(isForTerminal);
  const problems = isForPerson ? outcome.problems : [];
  if (!piped) return { exit, result: isForPerson ? result : '', talk, problems };
  const lines = isForPerson && typeof result === 'string' ? result : '';
  return { exit, result: piped, talk: lines + talk, problems };
}

function isForTerminal({ format, file }: WantedReport): boolean {
  return file === undefined && format === 'text';
}
