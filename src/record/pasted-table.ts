import type { PastedTable } from '../base/mistakes-facts.ts';

/** A row of dashes, or the part of one that two columns have, even if all rows are joined to one line. */
const DASHES = /\|[ \t]*:?-+:?[ \t]*\||(?:^|\s):?-{3,}:?[ \t]*\|[ \t]*:?-{3,}:?/;
const ROW = /^\s*\|.*\|\s*$/;
const ROW_OF_DASHES = /^[\s|:-]*-[\s|:-]*$/;

/** Why a text that is no table to Markdown looks like one; nothing if it does not. */
export function pastedTable(text: string): PastedTable | undefined {
  if (!/[|\t]/.test(text)) return undefined;
  const lines = text.trim().split('\n');
  if (lines.length === 1) return DASHES.test(text) || isOneRow(text) ? 'line' : undefined;
  const rows = lines.filter((line) => ROW.test(line) || (line.includes('|') && ROW_OF_DASHES.test(line)));
  if (rows.length > 1) return rows.some((row) => ROW_OF_DASHES.test(row)) ? 'columns' : 'dashes';
  return tabbed(lines).length > 1 ? 'tabs' : undefined;
}

function isOneRow(text: string): boolean {
  return ROW.test(text) && text.trim().split('|').length > 3;
}

/** The first lines with tabs inside that follow one another and have equally many. */
export function tabbed(lines: readonly string[]): readonly string[] {
  const columns = (line: string) => line.trim().split('\t').length;
  const first = lines.findIndex((line) => columns(line) > 1);
  if (first < 0) return [];
  const after = lines.slice(first);
  const end = after.findIndex((line) => columns(line) !== columns(after[0] ?? ''));
  return end < 0 ? after : after.slice(0, end);
}
