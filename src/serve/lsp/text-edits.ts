import { diffArrays } from 'diff';
import type { TextEdit } from 'vscode-languageserver-protocol';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Edit } from '../../base/edit.ts';
import { markIn, rangeIn } from './diagnostics.ts';

/** With more lines than this that differ, comparing takes longer than it is worth. */
const MOST_CHANGES = 2000;

/** The text of an open document as reading sees it: without a byte order mark. */
export function readText(text: TextDocument): string {
  return text.getText().slice(markIn(text));
}

/** The edits that make another text of an open one, line by line, so that the cursor and folds stay where they are. */
export function textEdits(text: TextDocument, after: string): TextEdit[] {
  return lineEdits(readText(text), after).map((edit) => ({ range: rangeIn(text, edit), newText: edit.text }));
}

export function lineEdits(before: string, after: string): readonly Edit[] {
  if (before === after) return [];
  const parts = diffArrays(linesOf(before), linesOf(after), { maxEditLength: MOST_CHANGES });
  if (!parts) return [{ start: 0, end: before.length, text: after }];
  const edits: Edit[] = [];
  let at = 0;
  for (const { added, removed, value } of parts) {
    const piece = value.join('');
    if (!added && !removed) at += piece.length;
    else {
      const last = edits.at(-1);
      const isSame = last?.end === at && edits.length > 0;
      const edit = isSame && last ? last : { start: at, end: at, text: '' };
      const next = removed ? { ...edit, end: edit.end + piece.length } : { ...edit, text: edit.text + piece };
      if (removed) at += piece.length;
      if (isSame) edits.splice(-1, 1, next);
      else edits.push(next);
    }
  }
  return edits;
}

/** Lines with their ends. */
function linesOf(text: string): string[] {
  return text.split(/(?<=\n)/);
}
