import type { Disclosure } from '../base/disclosure.ts';
import { type Checked, filesOf, findingsOf, type ReportFinding } from './finding.ts';
import { findingAsText } from './text.ts';

/**
 * The outcome of a check as JUnit XML, which CI servers list as tests: a suite and a test for each file, which
 * fails with all of its errors and prints its warnings. The format is that of the Jenkins xUnit plugin
 * (https://github.com/jenkinsci/xunit-plugin, junit-10.xsd), with one failure a test, as stricter readers want it.
 */
export function junitReport(checked: Checked, disclosure: Disclosure): string {
  const findings = findingsOf(checked.problems, disclosure);
  const files = filesOf(checked, findings);
  const failing = files.filter((file) => errorsOf(findings, file).length > 0).length;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="opsg validate" tests="${files.length}" failures="${failing}" errors="0">`,
    ...files.flatMap((file) => suite(file, findings)),
    '</testsuites>\n',
  ].join('\n');
}

function suite(file: string, findings: readonly ReportFinding[]): readonly string[] {
  const name = quoted(file);
  const errors = errorsOf(findings, file);
  const warnings = findings.filter((finding) => finding.file === file && finding.severity === 'warning');
  return [
    `  <testsuite name="${name}" tests="1" failures="${errors.length > 0 ? 1 : 0}" errors="0" skipped="0">`,
    `    <testcase name="${name}" classname="opsg.validate">`,
    ...failure(errors),
    ...(warnings.length > 0 ? [`      <system-out>${texts(warnings)}</system-out>`] : []),
    '    </testcase>',
    '  </testsuite>',
  ];
}

function failure(errors: readonly ReportFinding[]): readonly string[] {
  const [first] = errors;
  if (!first) return [];
  const more = errors.length > 1 ? ` (and ${errors.length - 1} more)` : '';
  const message = quoted(`${first.message}${more}`);
  return [`      <failure type="${first.code}" message="${message}">${texts(errors)}</failure>`];
}

function errorsOf(findings: readonly ReportFinding[], file: string): readonly ReportFinding[] {
  return findings.filter((finding) => finding.file === file && finding.severity === 'error');
}

function texts(findings: readonly ReportFinding[]): string {
  return escaped(findings.map((finding) => findingAsText(withoutLines(finding))).join('\n\n'));
}

/** Lines of a record hold more than a message repeats, and no other report for machines quotes them. */
function withoutLines({ quotable: _, ...finding }: ReportFinding): ReportFinding {
  return finding;
}

function quoted(text: string): string {
  return escaped(text).replaceAll('"', '&quot;').replace(/\s/g, ' ');
}

/** Text between tags; characters that XML 1.0 cannot hold are replaced (https://www.w3.org/TR/xml/#charsets). */
function escaped(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '\uFFFD')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}
