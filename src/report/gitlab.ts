import type { Disclosure } from '../base/disclosure.ts';
import { type Checked, findingsOf, fingerprints } from './finding.ts';

/**
 * The outcome of a check as GitLab's code quality report, whose severities are of its own
 * (https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format).
 */
export function gitlabReport({ problems }: Checked, disclosure: Disclosure): string {
  const findings = findingsOf(problems, disclosure);
  const names = fingerprints(findings);
  const issues = findings.map(({ code, severity, file, span, message, fix }, i) => ({
    description: `${message} Fix: ${fix}`,
    check_name: code,
    fingerprint: names[i],
    severity: severity === 'error' ? 'major' : 'minor',
    location: { path: file.replace(/^\.\//, ''), lines: { begin: span?.line ?? 1 } },
  }));
  return `${JSON.stringify(issues, undefined, 2)}\n`;
}
