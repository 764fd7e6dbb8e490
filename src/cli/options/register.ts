import { type Command, InvalidArgumentError, Option } from 'commander';
import { parseDate } from '../../base/date.ts';
import { EXAMPLES } from '../../record/examples.ts';
import { REGISTER_FORMATS, type RegisterFormat, type RegisterKind } from '../../registers/formats.ts';
import { DEFAULT_RECORDS, RECORDS, type Session } from '../commands.ts';
import { formatOf } from './format-of.ts';

interface RegisterFlags {
  readonly audience?: string;
  readonly group?: string;
  readonly open?: boolean;
  readonly owner?: string;
  readonly dueBefore?: string;
  readonly format?: RegisterFormat;
  readonly out: string;
}

const DESCRIPTIONS = {
  actions: 'List the actions of all meetings: who does what until when, and what became of it.',
  decisions: 'List the decisions of all meetings, the newest first.',
} as const;

export function addActions(program: Command, session: Session): void {
  addRegister('actions', program, session)
    .option('--open', 'only those that are still open')
    .option('--owner <owner>', 'only those of this owner: the name, or whole words of it')
    .option('--due-before <day>', 'only those that are due before a day, such as 2020-02-04', day);
}

export function addDecisions(program: Command, session: Session): void {
  addRegister('decisions', program, session);
}

function addRegister(
  kind: RegisterKind,
  program: Command,
  { world, terminal, disclosure, conclude }: Session,
) {
  const formats: readonly RegisterFormat[] = REGISTER_FORMATS[kind];
  return program
    .command(kind)
    .description(DESCRIPTIONS[kind])
    .argument('[record...]', RECORDS, DEFAULT_RECORDS)
    .option('-a, --audience <level>', 'who reads it: the name of one level (default: the public)')
    .option('--group <reference>', 'only those of one committee, such as OPSG')
    .addOption(
      new Option(
        '-f, --format <name>',
        'how to write it (default: that of the --out file, or a table)',
      ).choices(formats),
    )
    .option('-o, --out <file>', 'a file, which is replaced, or - for standard output', '-')
    .addHelpText('after', EXAMPLES[kind])
    .action(async (records: readonly string[], { open, format, out, ...flags }: RegisterFlags) => {
      const chosen = format ? { format } : formatOf(out, formats, 'table');
      if ('refused' in chosen) {
        const { misused } = await import('../outcome.ts');
        return conclude(misused(chosen.refused));
      }
      const { registerCommand } = await import('../register.ts');
      const columns = terminal.showsResults ? Math.max(NARROWEST, terminal.columns ?? WIDTH) : WIDTH;
      const options = { kind, records, ...chosen, out, columns, isOpenOnly: open, ...flags };
      await conclude(await registerCommand(options, world, (await disclosure()).talk));
    });
}

/** Where no terminal says how wide a line may be. */
const WIDTH = 100;
const NARROWEST = 40;

function day(value: string): string {
  if (!parseDate(value)) throw new InvalidArgumentError('It takes a day, such as 2020-02-04.');
  return value;
}
