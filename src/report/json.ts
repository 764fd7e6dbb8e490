import type { Disclosure } from '../base/disclosure.ts';
import { type Checked, type Finding, filesOf, findingsOf } from './finding.ts';

/** The version of the shape below. It rises when a program that reads the old shape could misread the new one. */
export const JSON_REPORT_VERSION = 1;

/** The outcome of a check as JSON of our own shape; `report.schema.json` in the package describes it. */
export function jsonReport(checked: Checked, disclosure: Disclosure): string {
  const findings = findingsOf(checked.problems, disclosure);
  const files = filesOf(checked, findings);
  const report = {
    version: JSON_REPORT_VERSION,
    tool: { name: 'opsg', version: checked.version },
    summary: {
      files: files.length,
      errors: findings.filter(({ severity }) => severity === 'error').length,
      warnings: findings.filter(({ severity }) => severity === 'warning').length,
    },
    files,
    findings: findings.map(asJson),
  };
  return `${JSON.stringify(report, undefined, 2)}\n`;
}

function asJson({ code, severity, file, span, path, message, why, fix, fixable }: Finding) {
  return {
    code,
    severity,
    file,
    ...(span && {
      line: span.line,
      column: span.column,
      endLine: span.endLine,
      endColumn: span.endColumn,
    }),
    ...(path !== undefined && { path }),
    message,
    ...(why !== undefined && { why }),
    fix,
    fixable,
  };
}
