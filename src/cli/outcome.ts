import { EXIT } from '../base/exit-code.ts';
import type { Problem } from '../base/problem.ts';
import { traitsOf } from '../problems/kinds.ts';
import { WORKSPACE_FILE } from '../record/record-file.ts';

/** The outcome of a command. Only `run.ts` prints it. */
export interface Outcome {
  readonly exit: number;
  /** Results, for standard output. */
  readonly result: string | Uint8Array;
  /** Talk, for standard error. */
  readonly talk: string;
  /** Problems, printed before the talk. */
  readonly problems: readonly Problem[];
}

/** A command that did what it was asked. */
export function done(result: string | Uint8Array, talk = '', problems: readonly Problem[] = []): Outcome {
  return { exit: EXIT.done, result, talk, problems };
}

/** A command that cannot be done as it was asked. */
export function misused(sentence: string): Outcome {
  return { exit: EXIT.misuse, result: '', talk: `${sentence}\n`, problems: [] };
}

/** A command that was stopped by problems: a refusal weighs most, and problems in records weigh more than misuse. */
export function stopped(problems: readonly Problem[], talk = ''): Outcome {
  for (const exit of ['refused', 'machineFailed'] as const)
    if (problems.some(({ code }) => traitsOf(code).exit === exit))
      return { exit: EXIT[exit], result: '', talk, problems };
  const errors = problems.filter(({ severity }) => severity === 'error');
  const isMisuse = errors.length > 0 && errors.every(isMisused);
  return { exit: isMisuse ? EXIT.misuse : EXIT.problems, result: '', talk, problems };
}

function isMisused({ code, place }: Problem): boolean {
  return traitsOf(code).exit === 'misuse' || /[^/\\]*$/.exec(place.source.file)?.[0] === WORKSPACE_FILE;
}

/** A number and its noun: `1 document`, `3 documents`. */
/** A line about warnings on what readers read. Their places would depend on withheld text, so `validate` shows them. */
export function warningsLine(warnings: number): string {
  return `${count(warnings, 'warning')} about what these readers read: opsg validate shows more.\n`;
}

export function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

const MOST_NAMED = 5;

/**
 * A line about files and folders that could contain records and were left out. Everyone may know the names of files.
 */
export function passedOverLine(names: readonly string[]): string {
  return names.length === 0 ? '' : `Not read, because hidden or without permission: ${namedFirst(names)}.\n`;
}

/** The first of some names, and how many more there are. */
export function namedFirst(names: readonly string[]): string {
  const more = names.length > MOST_NAMED ? ` and ${names.length - MOST_NAMED} more` : '';
  return `${names.slice(0, MOST_NAMED).join(', ')}${more}`;
}
