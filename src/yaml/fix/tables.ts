import { nearestNode } from '../../base/tree.ts';
import { cellsOf, tabbed } from '../../record/pasted-table.ts';
import type { Fixer } from './fixers.ts';

/** Cells with tabs between them, as spreadsheets copy them, become a table. Their first row has the headings. */
export const tabsToBars: Fixer<'pasted-table'> = ({ place, facts }, { parsed }) => {
  const { start, end, kind } = nearestNode(parsed.root, place.path);
  const written = parsed.source.text.slice(start, end);
  if (facts.state !== 'tabs' || kind !== 'text' || !/^\|[+-]?\r?\n/.test(written)) return undefined;
  const rows = tabbed(written.split(/\r?\n/).slice(1));
  const [head = ''] = rows;
  const indent = /^ */.exec(head)?.[0] ?? '';
  const lineEnd = written.includes('\r\n') ? '\r\n' : '\n';
  const columns = cellsOf(head).map((_, i) => i);
  const cells = rows.map(cellsOf);
  const dashes = columns.map(() => '---');
  const [first = [], ...others] = cells.map((row) =>
    columns.map((i) => (row[i] ?? '').trim().replaceAll('|', '\\|')),
  );
  const table = [first, dashes, ...others].map((row) => `${indent}| ${row.join(' | ')} |`);
  const from = start + written.indexOf(head);
  const last = rows.at(-1) ?? '';
  const to = start + written.lastIndexOf(last) + last.length;
  return [{ start: from, end: to, text: table.join(lineEnd) }];
};
