import { JSON_REPORT_VERSION } from './json.ts';

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
