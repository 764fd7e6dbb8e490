import type { TextEdit } from 'vscode-languageserver-protocol';
import { formatFile, formatSettings } from '../../check/format.ts';
import { hasRecordKeys } from '../../record/record-file.ts';
import type { DocumentCheck } from './check-document.ts';
import { isSettings, type OpenDocument } from './documents.ts';
import { readText, textEdits } from './text-edits.ts';

/** The edits that give a document the layout of `fmt`; none where it cannot be read without a mistake. */
export function formattingOf(
  document: OpenDocument,
  { file, settings, workspace }: DocumentCheck,
): TextEdit[] {
  const text = readText(document.text);
  const written = { file, bytes: new TextEncoder().encode(text) };
  if (!workspace.ok || (isSettings(document) ? !settings.ok : !hasRecordKeys(text))) return [];
  const terms = workspace.value;
  const formatted = isSettings(document) ? formatSettings(written, terms) : formatFile(written, terms);
  return formatted.ok ? textEdits(document.text, formatted.value) : [];
}
