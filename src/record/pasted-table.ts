import type { PastedTable } from '../base/mistakes-facts.ts';

/** A row of dashes, or the part of one that two columns have, even if all rows are joined to one line. */
const DASHES = /\|[ \t]*:?-+:?[ \t]*\||(?:^|\s):?-{3,}:?[ \t]*\|[ \t]*:?-{3,}:?/;
const ROW = /^\s*\|.*\|\s*$/;
const ROW_OF_DASHES = /^[\s|:-]*-[\s|:-]*$/;

/** The sign or the number of an entry of a list, which word processors copy with a tab after it. */
const ENTRY = /^[ \t]*(?:[-*+]|\d{1,9}[.)])\t[^\t]*$/;

/** Rows that look like a table and are none to Markdown: why, and the first of them. */
export interface PastedRows {
  readonly state: PastedTable;
  readonly row: string;
}

/** What of a text looks like a table, and is none to Markdown. */
export function pastedTable(text: string): PastedRows | undefined {
  if (!/[|\t]/.test(text)) return undefined;
  const whole = text.trim();
  const lines = text.trimEnd().split('\n');
  const state = (found: PastedTable, [row = '']: readonly string[]) => ({ state: found, row: row.trim() });
  if (!whole.includes('\n')) return DASHES.test(text) || isOneRow(text) ? state('line', [whole]) : undefined;
  const rows = lines.filter((line) => ROW.test(line) || (line.includes('|') && ROW_OF_DASHES.test(line)));
  if (rows.length > 1) return state(rows.some((row) => ROW_OF_DASHES.test(row)) ? 'columns' : 'dashes', rows);
  const cells = tabbed(lines);
  return cells.length > 1 ? state('tabs', cells) : undefined;
}

function isOneRow(text: string): boolean {
  return ROW.test(text) && text.trim().split('|').length > 3;
}

/**
 * The first lines with tabs inside that follow one another, and have no more than the first. Cells can be empty, also
 * the first and the last ones, whose tabs many editors remove.
 */
export function tabbed(lines: readonly string[]): readonly string[] {
  const columns = (line: string) => (ENTRY.test(line) ? 1 : cellsOf(line).length);
  const first = lines.findIndex((line) => columns(line) > 1 && /\S/.test(line));
  if (first < 0) return [];
  const after = lines.slice(first);
  const most = columns(after[0] ?? '');
  const end = after.findIndex((line) => columns(line) === 1 || columns(line) > most);
  return end < 0 ? after : after.slice(0, end);
}

/** The cells of a row whose cells have tabs between them. */
export function cellsOf(row: string): readonly string[] {
  return row.replace(/^ +|[ \r]+$/g, '').split('\t');
}
