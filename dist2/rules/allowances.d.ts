import type { Allowance } from '../model/allowance.ts';
import type { Problem } from '../model/problem.ts';
import { type Parsed } from '../model/tree.ts';
import type { Workspace } from '../model/workspace.ts';
/** Whether an allowance is about a problem: of its code, on its line, or in a text that begins on its line. */
export declare function isAllowedBy({ code, line }: Allowance, problem: Problem, { source, root }: Parsed): boolean;
/** The problems that no allowance is about. */
export declare function notAllowed(problems: readonly Problem[], allowances: readonly Allowance[], parsed: Parsed): readonly Problem[];
/** Allowances of something that is not there. A rule that is off, or that needs other records, cannot tell. */
export declare function unusedAllowances(problems: readonly Problem[], allowances: readonly Allowance[], parsed: Parsed, { rules }: Workspace): readonly Problem[];
