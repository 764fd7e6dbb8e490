import { EXIT } from '../base/exit-code.ts';
import type { Code, Problem } from '../base/problem.ts';
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

/** Trouble that lies in how the program was called or set up, rather than in a record. */
const MISUSE: readonly Code[] = [
  'no-such-file',
  'nothing-matched',
  'nothing-to-inspect',
  'cannot-read',
  'unknown-audience',
  'too-many-records',
  'same-file-name',
  'unsafe-file-name',
  'folder-is-link',
  'changed-by-hand',
  'folder-in-the-way',
  'other-audience',
  'unknown-pdf-engine',
  'pdf-template',
  'pdf-template-rule',
  'pdf-endless',
  'template-explodes',
  'template-syntax',
  'template-unknown-name',
  'template-missing-partial',
  'template-forbidden',
  'template-not-used',
  'template-omits',
  'template-omits-marking',
];

/** Withheld text in a finished document, a document that could not be searched for it, or one that lacks a text. */
const REFUSALS: readonly Code[] = ['withheld-text-found', 'cannot-inspect', 'text-missing'];

/** The machine is at fault: another run is at work, or the PDF engine is missing or broke. */
const MACHINE_FAILURES: readonly Code[] = [
  'folder-in-use',
  'pdf-crashed',
  'pdf-engine-absent',
  'pdf-standard-absent',
];

/** A command that did what it was asked. */
export function done(result: string | Uint8Array, talk = '', problems: readonly Problem[] = []): Outcome {
  return { exit: EXIT.done, result, talk, problems };
}

/** A command that cannot be done as it was asked. */
export function misused(sentence: string): Outcome {
  return { exit: EXIT.misuse, result: '', talk: `${sentence}\n`, problems: [] };
}

/** A command that was stopped by problems; problems in records weigh more than misuse. */
export function stopped(problems: readonly Problem[], talk = ''): Outcome {
  if (problems.some(({ code }) => REFUSALS.includes(code)))
    return { exit: EXIT.refused, result: '', talk, problems };
  if (problems.some(({ code }) => MACHINE_FAILURES.includes(code)))
    return { exit: EXIT.machineFailed, result: '', talk, problems };
  const errors = problems.filter(({ severity }) => severity === 'error');
  const isMisuse = errors.length > 0 && errors.every(isMisused);
  return { exit: isMisuse ? EXIT.misuse : EXIT.problems, result: '', talk, problems };
}

function isMisused({ code, place }: Problem): boolean {
  return MISUSE.includes(code) || /[^/\\]*$/.exec(place.source.file)?.[0] === WORKSPACE_FILE;
}
