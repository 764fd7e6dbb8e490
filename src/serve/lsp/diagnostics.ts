import { type Diagnostic, DiagnosticSeverity, type Range } from 'vscode-languageserver-protocol';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Problem } from '../../base/problem.ts';
import { positionAt } from '../../base/source.ts';
import { findingsOf } from '../../report/finding.ts';
import type { DocumentCheck } from './check-document.ts';

/** The name under which editors show where a diagnostic comes from. */
export const SOURCE = 'opsg';

/** Everything may be quoted in an author's own editor. */
const ALL = {};

/** Problems of a text as an editor shows them: the sentences that `validate` prints, at its places. */
export function diagnosticsOf(
  problems: readonly Problem[],
  text: TextDocument,
  uriOfFile: (file: string) => string,
): Diagnostic[] {
  return problems.map((problem) => diagnosticOf(problem, text, uriOfFile));
}

/**
 * That the `opsg.yaml` of a record has a mistake: it is checked with the settings before it, or not at all where there
 * were none, because its levels are unknown.
 */
export function ofSettings(
  { settings, workspace, file }: Pick<DocumentCheck, 'settings' | 'workspace' | 'file'>,
  uriOfFile: (file: string) => string,
): Diagnostic[] {
  const [problem] = settings.ok ? [] : settings.problems;
  if (!problem || problem.place.source.file === file) return [];
  const { source, start } = problem.place;
  const { line } = positionAt(source.text, start);
  return [
    {
      range: startOfLine(1),
      severity: DiagnosticSeverity.Information,
      source: SOURCE,
      message: workspace.ok
        ? `The settings in ${source.file} have a mistake, so this record is checked with those before it. Correct it there.`
        : `This record is not checked, because the settings in ${source.file} have a mistake. Correct it there.`,
      relatedInformation: [
        {
          location: { uri: uriOfFile(source.file), range: startOfLine(line) },
          message: sentencesOf(problem).join('\n'),
        },
      ],
    },
  ];
}

function diagnosticOf(problem: Problem, text: TextDocument, uriOfFile: (file: string) => string): Diagnostic {
  const { code, severity } = problem;
  const related = elsewhere(problem);
  return {
    range: rangeIn(text, problem.place),
    severity: severity === 'error' ? DiagnosticSeverity.Error : DiagnosticSeverity.Warning,
    code,
    source: SOURCE,
    message: sentencesOf(problem).join('\n'),
    ...(related && {
      relatedInformation: [
        {
          location: { uri: uriOfFile(related.file), range: startOfLine(related.line) },
          message: 'The other place.',
        },
      ],
    }),
  };
}

/** What is wrong, why that matters, and what to do, each on its line. */
function sentencesOf(problem: Problem): readonly string[] {
  const [finding] = findingsOf([problem], ALL);
  if (!finding) return [];
  const { message, why, fix } = finding;
  return [message, ...(why === undefined ? [] : [`Why: ${why}`]), `Fix: ${fix}`];
}

/** What to do about a problem, in a line. */
export function fixOf(problem: Problem): string {
  return findingsOf([problem], ALL)[0]?.fix ?? '';
}

/** A second place that a problem is about. */
function elsewhere({ facts }: Problem): { readonly file: string; readonly line: number } | undefined {
  return 'line' in facts && 'file' in facts && typeof facts.line === 'number' ? facts : undefined;
}

function startOfLine(line: number): Range {
  const position = { line: Math.max(0, line - 1), character: 0 };
  return { start: position, end: position };
}

/** A stretch of a source as a range of the open text, which may begin with a byte order mark that reading takes away. */
export function rangeIn(
  text: TextDocument,
  { start, end }: { readonly start: number; readonly end: number },
): Range {
  const shift = markIn(text);
  return {
    start: text.positionAt(start + shift),
    end: text.positionAt(Math.max(start, end) + shift),
  };
}

/** How many units of a text are a byte order mark. */
export function markIn(text: TextDocument): number {
  return text.getText({ start: text.positionAt(0), end: text.positionAt(1) }) === '\uFEFF' ? 1 : 0;
}
