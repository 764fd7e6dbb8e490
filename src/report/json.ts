import type { Disclosure } from '../base/disclosure.ts';
import { type Checked, filesOf, findingsOf, type ReportFinding } from './finding.ts';

/** The version of the shape below. It rises when a program that reads the old shape could misread the new one. */
const JSON_REPORT_VERSION = 1;

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

function asJson({ code, severity, file, span, path, message, why, fix, fixable }: ReportFinding) {
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

const text = { type: 'string', minLength: 1 };
const count = { type: 'integer', minimum: 0 };
const position = { type: 'integer', minimum: 1 };

const finding = {
  type: 'object',
  description: 'One problem. It has no position if it is about the whole file.',
  properties: {
    code: {
      ...text,
      description: 'The permanent name of this kind of problem; `opsg explain CODE` says more.',
    },
    severity: { enum: ['error', 'warning'] },
    file: { ...text, description: 'The file as the user named it; - is standard input.' },
    line: { ...position, description: 'Counted from 1.' },
    column: { ...position, description: 'Counted from 1, in UTF-16 units, as editors count.' },
    endLine: position,
    endColumn: { ...position, description: 'The first column after the piece that is meant.' },
    path: { ...text, description: 'The way to the part, such as items[3].title.' },
    message: { ...text, description: 'What is wrong, in a sentence.' },
    why: { ...text, description: 'Why it matters.' },
    fix: { ...text, description: 'What to do.' },
    fixable: { type: 'boolean', description: 'Whether `opsg validate --fix` can correct it.' },
  },
  required: ['code', 'severity', 'file', 'message', 'fix', 'fixable'],
  dependencies: {
    line: ['column', 'endLine', 'endColumn'],
    column: ['line'],
    endLine: ['line'],
    endColumn: ['line'],
  },
  additionalProperties: false,
};

/** The shape of `--format json` (JSON Schema draft 7, https://json-schema.org/draft-07). */
export const JSON_REPORT_SCHEMA = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  title: 'What opsg validate found',
  type: 'object',
  properties: {
    version: { const: JSON_REPORT_VERSION, description: 'The version of this shape.' },
    tool: {
      type: 'object',
      properties: { name: { const: 'opsg' }, version: text },
      required: ['name', 'version'],
      additionalProperties: false,
    },
    summary: {
      type: 'object',
      properties: { files: count, errors: count, warnings: count },
      required: ['files', 'errors', 'warnings'],
      additionalProperties: false,
    },
    files: { type: 'array', items: text, description: 'Every file that was checked.' },
    findings: { type: 'array', items: finding, description: 'By file, then by line and column.' },
  },
  required: ['version', 'tool', 'summary', 'files', 'findings'],
  additionalProperties: false,
};
