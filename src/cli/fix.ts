import { type Disclosure, type Disclosures, narrower } from '../base/disclosure.ts';
import type { Problem } from '../base/problem.ts';
import { positionAt } from '../base/source.ts';
import { type FixedRecord, fixRecords } from '../check/fix-records.ts';
import type { World } from '../host/world.ts';
import { STANDARD_INPUT } from '../record/record-file.ts';
import { count, misused, type Outcome } from './outcome.ts';
import { unsaved } from './saving.ts';
import { type ValidateOptions, validateCommand } from './validate.ts';

interface FixOptions extends ValidateOptions {
  /** Show what would be changed, and change nothing. */
  readonly isDryRun: boolean;
}

/** Repairs records where the meaning is certain, all of them or none, and then reports what is left. */
export async function fixCommand(
  options: FixOptions,
  disclosures: Disclosures,
  world: World,
): Promise<Outcome> {
  if (options.records.includes(STANDARD_INPUT))
    return misused('--fix needs the names of files, because it cannot write to standard input.');
  const fixed = await fixRecords(options.records, world);
  if (!fixed.ok) return validateCommand(options, disclosures, world);
  const readers = narrower(disclosures.talk, disclosures.results);
  const shown = fixed.value.map((record) => tellable(record, readers));
  if (options.isDryRun)
    return dryRun(shown.filter(isRepaired), leftAlone(shown), options, disclosures, world);
  const changed = fixed.value.filter(isRepaired);
  const refused = await unsaved(
    changed.map(({ file: path, bytes, found: replaces }) => ({ path, bytes, replaces })),
    world,
  );
  if (refused) return refused;
  const outcome = await validateCommand(options, disclosures, world);
  const said = [...shown.filter(isRepaired).map(summary), ...leftAlone(shown), unsaid(readers, REPAIRS)];
  return { ...outcome, talk: `${said.join('')}${outcome.talk}` };
}

const REPAIRS = 'opsg makes every repair that is certain. It names here only those';
const DIFF = 'opsg shows here only those changes';

/** The same sentence whatever was repaired, if anything, because even the number of repairs would say something of withheld text. */
function unsaid({ upToRank }: Disclosure, what: string): string {
  return upToRank === undefined
    ? ''
    : `${what} that every reader may know of; a terminal or --disclose all shows all of them.\n`;
}

function isRepaired({ repaired }: FixedRecord): boolean {
  return repaired.length > 0;
}

/** A record with only those of its mistakes that may be mentioned. */
function tellable(record: FixedRecord, { upToRank }: Disclosure): FixedRecord {
  const mayTell = ({ level }: Problem) =>
    upToRank === undefined || (level !== undefined && level.rank <= upToRank);
  return {
    ...record,
    repaired: record.repaired.filter(mayTell),
    refused: record.refused.filter(mayTell),
  };
}

async function dryRun(
  changed: readonly FixedRecord[],
  left: readonly string[],
  options: FixOptions,
  disclosures: Disclosures,
  world: World,
): Promise<Outcome> {
  const diff = await import('diff');
  const outcome = await validateCommand(options, disclosures, world);
  const readers = narrower(disclosures.talk, disclosures.results);
  const isOpen = readers.upToRank === undefined;
  const shown = changed.map((record) => (isOpen ? unifiedDiff(record, diff) : withoutWords(record)));
  const isText = typeof outcome.result === 'string';
  const result = isText ? `${shown.join('')}${outcome.result}` : outcome.result;
  return {
    ...outcome,
    result,
    talk: `${outcome.talk}${isText ? '' : shown.join('')}${left.join('')}${unsaid(readers, DIFF)}Nothing was written.\n`,
  };
}

/** With so many changed lines a comparison takes more than a second; then only the places are shown. */
const MOST_CHANGED = 2_000;

/** What is repaired in a record, as `diff -u` and `git` write it. */
function unifiedDiff(
  { file, before, after }: FixedRecord,
  { createPatch, FILE_HEADERS_ONLY: headerOptions }: typeof import('diff'),
): string | undefined {
  const options = { context: 3, headerOptions, maxEditLength: MOST_CHANGED };
  return createPatch(file, before, after, undefined, undefined, options);
}

function summary({ file, repaired }: FixedRecord): string {
  return `${file}: ${count(repaired.length, 'mistake')} repaired.\n`;
}

/** Where others read the messages, a diff would quote what they may not see. */
function withoutWords({ file, repaired }: FixedRecord): string {
  const lines = repaired.map(({ code, place: { source, start } }) => {
    return `${file}:${positionAt(source.text, start).line}  ${code}\n`;
  });
  return lines.join('');
}

function leftAlone(fixed: readonly FixedRecord[]): readonly string[] {
  const foreign = fixed.filter(({ isForeign }) => isForeign).map(({ file }) => file);
  return [
    ...fixed.flatMap(refusals),
    ...foreign.map(
      (file) => `${file}: not changed, because it is not a record: a record has group, meeting and items.\n`,
    ),
  ];
}

function refusals({ file, refused }: FixedRecord): readonly string[] {
  return refused.map(({ code, place: { source, start } }) => {
    const { line } = positionAt(source.text, start);
    return `${file}:${line}: ${code} is left to you, because its repair would also change a word, a level or another mistake.\n`;
  });
}
