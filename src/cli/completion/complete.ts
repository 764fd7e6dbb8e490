import type { Argument, Command, Option } from 'commander';
import { FORMATS, isOfSite } from '../../base/artifact.ts';
import { workspaceHere } from '../../check/workspaces.ts';
import type { World } from '../../host/world.ts';
import { PDF_STANDARDS } from '../../record/pdf-options.ts';
import { allCodes } from '../../report/explanation.ts';
import { REPORT_FORMATS } from '../../report/reports.ts';
import { EDITOR_NAMES } from '../../serve/preview/editor-link.ts';

/** Something that can stand in the place of a word, and what it means. */
interface Completion {
  readonly value: string;
  readonly meaning?: string;
}

/** Where a word stands in a command line. */
interface WordPlace {
  readonly command: Command;
  /** The option whose value the word is. */
  readonly option?: Option;
  /** How many arguments of the command come before it. */
  readonly argument: number;
  /** Whether `--` comes before it, after which nothing is an option. */
  readonly isPlain: boolean;
}

/** Placeholders that the shell completes itself. This line tells its script to do so. */
const PATHS = ['record', 'file', 'folder'];

/** What can stand for a placeholder of the help, such as `<level>`, where the beginning of a word is typed. */
const VALUES: Readonly<
  Record<string, (word: string, world: World) => Promise<readonly string[]> | readonly string[]>
> = {
  level: async (_, world) => (await workspaceHere(world)).policy.levels.map(({ name }) => name),
  reference: async (_, world) => (await workspaceHere(world)).groups.map(({ reference }) => reference),
  all: () => ['all'],
  list: (word) => FORMATS.map((format) => afterComma(word, format)),
  documents: (word) => FORMATS.filter(isOfSite).map((format) => afterComma(word, format)),
  'format[=file]': () => REPORT_FORMATS,
  name: () => PDF_STANDARDS,
  editor: () => EDITOR_NAMES,
  code: async () => {
    const { allKeys } = await import('../../report/key-explanation.ts');
    return [...allCodes(), ...allKeys()];
  },
};

/** One more entry of a list. */
function afterComma(word: string, entry: string): string {
  return `${/^(?:.*,)?/.exec(word)?.[0] ?? ''}${entry}`;
}

/** What can stand in place of a word after the words before it: lines, each with a tab before its meaning. */
export async function complete(
  word: string,
  before: readonly string[],
  program: Command,
  world: World,
): Promise<string> {
  const all = await completions(word, placeAfter(before, program), program, world);
  const fitting = all.filter(({ value }) => value.startsWith(word) || value.startsWith(':'));
  return fitting.map(({ value, meaning = '' }) => `${value}\t${meaning}\n`).join('');
}

async function completions(
  word: string,
  { command, option, argument, isPlain }: WordPlace,
  program: Command,
  world: World,
): Promise<readonly Completion[]> {
  const isOption = word.startsWith('-') && !isPlain;
  if (option && !(isOption && option.variadic)) return valuesOf(option, word, world);
  if (isOption) return optionsOf(command, program);
  const commands = argument === 0 ? command.createHelp().visibleCommands(command) : [];
  const taken = command.registeredArguments[argument] ?? command.registeredArguments.at(-1);
  const isTaken = taken !== undefined && (taken.variadic || argument < command.registeredArguments.length);
  return [
    ...commands.map((each) => ({ value: each.name(), meaning: each.description() })),
    ...(isTaken ? await valuesOf(taken, word, world) : []),
  ];
}

/** Commander itself reads a line in this way. */
function placeAfter(before: readonly string[], program: Command): WordPlace {
  let place: WordPlace = { command: program, argument: 0, isPlain: false };
  for (const word of before) {
    const { command, option, argument, isPlain } = place;
    const here = { command, argument, isPlain };
    const isOption = word.startsWith('-') && word !== '-' && !isPlain;
    if (option && !(isOption && option.variadic)) place = option.variadic ? place : here;
    else if (isOption) place = word === '--' ? { ...here, isPlain: true } : afterOption(word, here, program);
    else {
      const next = argument === 0 ? command.commands.find((each) => each.name() === word) : undefined;
      place = next ? { ...here, command: next } : { ...here, argument: argument + 1 };
    }
  }
  return place;
}

function afterOption(word: string, place: WordPlace, program: Command): WordPlace {
  const option = [...place.command.options, ...program.options].find(
    ({ short, long }) => word === short || word === long,
  );
  return option?.required ? { ...place, option } : place;
}

function optionsOf(command: Command, program: Command): readonly Completion[] {
  const own = command.createHelp().visibleOptions(command);
  const general = command === program ? [] : program.options.filter(({ long }) => long !== '--version');
  return [...own, ...general].map(({ long, short, description }) => ({
    value: long ?? short ?? '',
    meaning: description,
  }));
}

async function valuesOf(
  taken: Option | Argument,
  word: string,
  world: World,
): Promise<readonly Completion[]> {
  if (taken.argChoices) return taken.argChoices.map((value) => ({ value }));
  const placeholder = 'flags' in taken ? (/<(.+?)(?:\.\.\.)?>$/.exec(taken.flags)?.[1] ?? '') : taken.name();
  const kinds = placeholder.split('|');
  const values = await Promise.all(
    kinds.map((kind) => {
      const path = PATHS.find((each) => kind === each || kind.endsWith(`-${each}`));
      return path === undefined ? (VALUES[kind]?.(word, world) ?? []) : [`:${path}`];
    }),
  );
  return values.flat().map((value) => ({ value }));
}
