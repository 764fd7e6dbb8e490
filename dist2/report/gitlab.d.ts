import type { Disclosure } from '../model/disclosure.ts';
import { type Checked } from './finding.ts';
/**
 * The outcome of a check as GitLab's code quality report, whose severities are of its own
 * (https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format).
 */
export declare function gitlabReport({ problems }: Checked, disclosure: Disclosure): string;
