import type { Disclosure } from '../base/disclosure.ts';
import { type Checked, filesOf, findingsOf, fingerprints, KINDS, type ReportFinding } from './finding.ts';
import { addressOf } from './look.ts';

const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/schemas/sarif-schema-2.1.0.json';

/**
 * The outcome of a check as SARIF 2.1.0, which code hosts and editors read
 * (https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html).
 */
export function sarifReport(checked: Checked, disclosure: Disclosure): string {
  const findings = findingsOf(checked.problems, disclosure);
  const names = fingerprints(findings);
  const rules = rulesOfProgram();
  const ruleIndex = new Map(rules.map(({ id }, i) => [id, i]));
  const run = {
    tool: { driver: { name: 'opsg', version: checked.version, semanticVersion: checked.version, rules } },
    columnKind: 'utf16CodeUnits',
    artifacts: filesOf(checked, findings).map((file) => ({ location: locationOf(file) })),
    results: findings.map((finding, i) => ({
      ruleId: finding.code,
      ruleIndex: ruleIndex.get(finding.code) ?? -1,
      level: finding.severity,
      message: { text: messageOf(finding) },
      locations: [{ physicalLocation: physicalLocation(finding) }],
      partialFingerprints: { 'opsgFinding/v1': names[i] ?? '' },
    })),
  };
  return `${JSON.stringify({ $schema: SCHEMA, version: '2.1.0', runs: [run] }, undefined, 2)}\n`;
}

/** Every kind of problem that the program knows, in the words that quote nothing. */
function rulesOfProgram() {
  return Object.entries(KINDS).map(([id, { plain, why, fix }]) => ({
    id,
    shortDescription: { text: plain },
    ...(why !== undefined && { fullDescription: { text: `${plain} Why: ${why}` } }),
    help: { text: `Fix: ${fix}` },
  }));
}

function messageOf({ part, message, why, fix }: ReportFinding): string {
  const sentence = part === undefined ? message : `${part}: ${message}`;
  return [sentence, ...(why === undefined ? [] : [`Why: ${why}`]), `Fix: ${fix}`].join('\n');
}

function physicalLocation({ file, span }: ReportFinding) {
  const region = span && {
    startLine: span.line,
    startColumn: span.column,
    endLine: span.endLine,
    endColumn: span.endColumn,
  };
  return { artifactLocation: locationOf(file), ...(region && { region }) };
}

/** A relative path counts from the root of the sources, which the reader of the report knows. */
function locationOf(file: string) {
  const uri = addressOf(file);
  return uri.startsWith('file:') ? { uri } : { uri, uriBaseId: '%SRCROOT%' };
}
