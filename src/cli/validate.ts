import { commandLine } from '../base/command-line.ts';
import { daysInWords } from '../base/date.ts';
import {
  type Disclosure,
  type Disclosures,
  disclosed,
  narrower,
  withoutWithheldWarnings,
} from '../base/disclosure.ts';
import { EXIT } from '../base/exit-code.ts';
import type { OnProgress } from '../base/overlapping.ts';
import { highestLevel, mayRead } from '../base/policy.ts';
import { inAllFormats, isFixable, type Problem, type Result } from '../base/problem.ts';
import type { NewFile, World } from '../host/world.ts';
import { isEverFixable } from '../problems/kinds.ts';
import { STANDARD_INPUT } from '../record/record-file.ts';
import type { Checked } from '../report/finding.ts';
import { REPORTS, type WantedReport } from '../report/reports.ts';
import { type CheckedFacts, checkTogether } from '../workers/check-together.ts';
import { makerPool } from '../workers/maker-pool.ts';
import { count, done, misused, type Outcome, passedOverLine, stopped } from './outcome.ts';
import { type CacheWish, cacheFor, isOneOf, refusedCache, refusedFiles } from './saving.ts';

export interface ValidateOptions extends CacheWish {
  readonly records: readonly string[];
  /** In which formats to say what was found, and where to. */
  readonly reports: readonly WantedReport[];
  /** More warnings than this are a failure; absent: any number will do. */
  readonly maxWarnings?: number;
  /** Whether repairs go before the check, or are shown after it. */
  readonly isFixing?: boolean;
  readonly version: string;
  readonly onChecked?: OnProgress;
  /** How many processes check many records; absent: one for each core. */
  readonly jobs?: number;
}

/**
 * Records are checked; each good one gets a line that says what was checked, or all get their problems. The line
 * counts only what messages may disclose.
 */
export async function validateCommand(
  options: ValidateOptions,
  disclosures: Disclosures,
  world: World,
): Promise<Outcome> {
  const { jobs = world.cores, cacheFolder, onChecked } = options;
  const refusal = cacheFolder === undefined ? undefined : await refusedCache(cacheFolder, undefined, world);
  if (refusal !== undefined) return misused(refusal);
  const pool = makerPool({ jobs, out: undefined }, world);
  const cache = await cacheFor(options, undefined, world);
  const making = { start: pool.start, cache, keeps: true, onProgress: onChecked };
  const check = checkTogether(options.records, making, world).finally(pool.close);
  const { records, settings, passedOver, result } = await check;
  const everywhere = narrower(disclosures.talk, disclosures.results);
  const outcome = concluded(inAllFormats(disclosed(result, everywhere)), options, everywhere);
  const lines = settings
    .flatMap(({ file, workspace }) => (workspace.ok ? [`${file}: good settings\n`] : []))
    .join('');
  const good = outcome.exit === EXIT.done ? `${outcome.result}${lines}` : outcome.result;
  const talk = outcome.talk + passedOverLine(passedOver);
  const problems = result.ok ? result.warnings : result.problems;
  const files = [...records, ...settings.map(({ file }) => file)];
  const checked = { files, problems, version: options.version };
  return reported({ ...outcome, result: good, talk, problems }, checked, options.reports, disclosures, world);
}

/** The exit code and the last line depend on what was found alone, never on how it is reported. */
function concluded(
  result: Result<readonly CheckedFacts[]>,
  { records, maxWarnings = Number.POSITIVE_INFINITY, isFixing = false }: ValidateOptions,
  { upToRank }: Disclosure,
): Outcome {
  if (!result.ok) {
    const outcome = stopped(result.problems, `${found(result.problems)}\n`);
    const isOfRecords = outcome.exit === EXIT.problems && !isFixing;
    return isOfRecords
      ? { ...outcome, talk: outcome.talk + ofFix(records, result.problems, upToRank) }
      : outcome;
  }
  const { value, warnings } = result;
  const counted = warnings.filter(({ code }) => code !== 'withheld-sentence-elsewhere');
  if (counted.length > maxWarnings) {
    const talk = `${found(counted)} --max-warnings allows ${maxWarnings}.\n`;
    return { exit: EXIT.problems, result: '', talk, problems: warnings };
  }
  const lines = value.map((record) => summary(record, upToRank)).join('');
  return done(lines, warnings.length > 0 ? `${found(warnings)}\n` : '', warnings);
}

/**
 * The command that repairs the records that were named. Where messages may not quote everything, it depends on
 * the codes of the problems alone: whether there is something to repair depends on withheld text.
 */
function ofFix(
  records: readonly string[],
  problems: readonly Problem[],
  upToRank: number | undefined,
): string {
  if (records.includes(STANDARD_INPUT)) return '';
  const command = commandLine('validate', ['--fix', ...records]);
  if (upToRank !== undefined)
    return problems.some(({ code }) => isEverFixable(code))
      ? `To repair what is certain, if anything: ${command}\n`
      : '';
  return problems.some(isFixable) ? `To repair what can be repaired: ${command}\n` : '';
}

function found(problems: readonly Problem[]): string {
  const warnings = problems.filter(({ severity }) => severity === 'warning').length;
  const errors = problems.length - warnings;
  if (warnings === 0) return `${count(errors, 'problem')}.`;
  return errors === 0
    ? `${count(warnings, 'warning')}.`
    : `${count(errors, 'error')}, ${count(warnings, 'warning')}.`;
}

function summary({ file, meeting, items, workspace }: CheckedFacts, upToRank?: number): string {
  const { policy } = workspace;
  const reader = upToRank === undefined ? highestLevel(policy) : policy.levels[upToRank];
  if (!reader || !mayRead(reader, meeting.level))
    return `${file}: a good record; nothing of it may be shown here\n`;
  const { group, number, date, until, level, next } = meeting;
  const shown = next.filter((one) => mayRead(reader, one.level));
  const parts = [count(items[reader.rank] ?? 0, 'item'), count(shown.length, 'next meeting'), level.name];
  return `${file}: ${[group.reference, number ?? []].flat().join(' ')}, ${daysInWords(date, until)}: ${parts.join(', ')}\n`;
}

/**
 * Reports an outcome in the formats that were asked for: into their files, or text to standard error and another format
 * to standard output. The exit code stays as it is.
 */
export async function reported(
  outcome: Outcome,
  checked: Checked,
  wanted: readonly WantedReport[],
  { files: inFiles, results }: Disclosures,
  world: World,
): Promise<Outcome> {
  if (wanted.every(isForTerminal)) return withoutFile(outcome, wanted);
  const bytesOf = async ({ format, file }: WantedReport) => {
    const report = await REPORTS[format]();
    const disclosure = file === undefined ? results : inFiles;
    const problems = withoutWithheldWarnings(checked.problems, disclosure);
    return new TextEncoder().encode(report({ ...checked, problems }, disclosure));
  };
  const files: NewFile[] = [];
  for (const report of wanted)
    if (report.file !== undefined) files.push({ path: report.file, bytes: await bytesOf(report) });
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
  return withoutFile({ ...outcome, talk: outcome.talk + written }, wanted, piped && (await bytesOf(piped)));
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
