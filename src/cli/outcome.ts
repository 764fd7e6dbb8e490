import { EXIT } from '../base/exit-code.ts';
import type { Problem } from '../base/problem.ts';
import { traitsOf } from '../problems/kinds.ts';
import { WORKSPACE_FILE } from '../record/record-file.ts';

/** What a command came to. Only `cli.ts` prints it. */
export interface Outcome {
  readonly exit: number;
  /** Results, for standard output. */
  readonly result: string | Uint8Array;
  /** Talk, for standard error. */
  readonly talk: string;
  /** What is wrong, said before the talk. */
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
