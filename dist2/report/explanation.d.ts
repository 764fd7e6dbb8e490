import type { Code, Severity } from '../model/problem.ts';
/** Every code of the program, by the alphabet. */
export declare function allCodes(): readonly Code[];
/** Whether a word is a code of the program. */
export declare function isCode(word: string): word is Code;
/** All codes as text, a line each. */
export declare function codesAsText(): string;
/** A code as text: what it is about, why that matters, what to do, how not to do it and how to. */
export declare function explanation(code: Code): string;
/** How a code counts where no `opsg.yaml` says otherwise. */
export declare function severityOf(code: Code): Severity;
