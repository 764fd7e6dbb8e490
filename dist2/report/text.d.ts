import type { Disclosure } from '../model/disclosure.ts';
import type { Problem } from '../model/problem.ts';
import { type Checked, type Finding } from './finding.ts';
import { type Look } from './look.ts';
/** Problems as text for a person: for each the place, the sentence, the line with a caret, why, and the fix. */
export declare function problemsAsText(problems: readonly Problem[], disclosure: Disclosure, look?: Look): string;
/** The report for a person, as a file. */
export declare function textReport({ problems }: Checked, disclosure: Disclosure): string;
/** A finding as a block of lines. */
export declare function findingAsText(finding: Finding, look?: Look): string;
/** The place of a finding as tools and people write it: `file:line:column`. */
export declare function placeAsText({ file, span }: Finding): string;
