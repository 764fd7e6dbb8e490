import type { Disclosure } from '../model/disclosure.ts';
import { type Checked } from './finding.ts';
/**
 * The outcome of a check as workflow commands, which GitHub shows beside the lines of a change
 * (https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands). Errors come first. Those
 * that GitHub will not show say their place in the log of the step, and a last notice announces them.
 */
export declare function githubReport({ problems }: Checked, disclosure: Disclosure): string;
