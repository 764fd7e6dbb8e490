import { commandLine } from '../base/command-line.ts';
import { EXIT } from '../base/exit-code.ts';
import { type FormattedRecord, type FormattedRecords, formatRecords } from '../check/format-records.ts';
import type { World } from '../host/world.ts';
import { STANDARD_INPUT } from '../record/record-file.ts';
import { count, done, misused, type Outcome, passedOverLine, stopped } from './outcome.ts';
import { unsaved } from './saving.ts';

interface FmtOptions {
  readonly records: readonly string[];
  /** Only say which records have another layout. */
  readonly check: boolean;
}

/**
 * Gives records the canonical layout: those that can be read, whatever is wrong with others. It says of whole files
 * whether their layout is canonical, and nothing of what is in them.
 */
export async function fmtCommand(options: FmtOptions, world: World): Promise<Outcome> {
  const { records, check } = options;
  const isInput = records.includes(STANDARD_INPUT);
  if (isInput && records.length > 1)
    return misused('Standard input (-) is laid out alone: its layout goes to standard output.');
  const formatted = await formatRecords(records, world);
  if (!formatted.ok) return stopped(formatted.problems);
  if (isInput && !check) return fromInput(formatted.value);
  const others = formatted.value.records.filter(({ isCanonical }) => !isCanonical);
  if (!check) {
    const refused = await unsaved(
      others.map(({ file: path, bytes, found: replaces }) => ({ path, bytes, replaces })),
      world,
    );
    if (refused) return refused;
  }
  return account(formatted.value, others, check);
}

function fromInput({ records: [record], problems }: FormattedRecords): Outcome {
  if (problems.length > 0) return stopped(problems);
  return record
    ? done(record.bytes)
    : misused('This is not a record: a record has group, date and items. Nothing was laid out.');
}

function account(
  { records, problems, foreign, passedOver }: FormattedRecords,
  others: readonly FormattedRecord[],
  check: boolean,
): Outcome {
  const result = others.map(({ file }) => `${file}\n`).join('');
  const talk = [
    ...foreign.map(
      (file) => `${file}: left alone, because it is not a record: a record has group, date and items.\n`,
    ),
    passedOverLine(passedOver),
    problems.length > 0 ? 'A record with a mistake in its YAML was left alone.\n' : '',
    check ? checked(records.length, others) : written(records.length, others.length),
  ].join('');
  if (problems.length > 0) return { ...stopped(problems, talk), result };
  return check && others.length > 0
    ? { exit: EXIT.problems, result, talk, problems: [] }
    : done(result, talk);
}

function written(all: number, changed: number): string {
  return `${count(changed, 'record')} laid out anew; ${count(all - changed, 'record')} had the canonical layout.\n`;
}

function checked(all: number, others: readonly FormattedRecord[]): string {
  if (others.length === 0)
    return all === 1
      ? 'The record has the canonical layout.\n'
      : `All ${all} records have the canonical layout.\n`;
  const files = others.map(({ file }) => file);
  const command = files.includes(STANDARD_INPUT) ? '' : ` To give it: ${commandLine('fmt', files)}`;
  return `${count(others.length, 'record')} ${others.length === 1 ? 'has' : 'have'} another layout than the canonical one.${command}\n`;
}
