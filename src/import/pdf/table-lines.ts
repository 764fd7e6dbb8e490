import type { Run, TableBlock } from '../blocks.ts';
import type { PlacedLetter } from './letter-runs.ts';
import type { TextLine } from './lines.ts';

/** Lines of text, or the rows of a table, each with its lines. */
export type LinesOrTable =
  | { readonly kind: 'lines'; readonly lines: readonly TextLine[] }
  | { readonly kind: 'table'; readonly rows: readonly LettersRow[] };

export interface LettersRow {
  readonly page: number;
  /** The letters of each column. */
  readonly cells: readonly (readonly PlacedLetter[])[];
}

/** How much further than lines of one cell the rows of a table stand apart. */
const ROW_GAP = 1.12;

/** Lines that stand in columns are rows of a table; at least two, and one column more than a marker needs. */
export function groupedRows(lines: readonly TextLine[], leading: number): readonly LinesOrTable[] {
  const groups: LinesOrTable[] = [];
  let at = 0;
  while (at < lines.length) {
    const end = tableEnd(lines, at, leading);
    const table = end - at > 1 ? rowsOf(lines.slice(at, end)) : [];
    if (table.length > 1) {
      groups.push({ kind: 'table', rows: table });
      at = end;
      continue;
    }
    const last = groups.at(-1);
    const line = lines.slice(at, at + 1);
    if (last?.kind === 'lines')
      groups[groups.length - 1] = { kind: 'lines', lines: [...last.lines, ...line] };
    else groups.push({ kind: 'lines', lines: line });
    at += 1;
  }
  return groups;
}

/** Where the lines end that stand in the columns of the first one. */
function tableEnd(lines: readonly TextLine[], start: number, leading: number): number {
  const first = lines[start];
  if (!first || !isRow(first)) return start;
  const columns = first.cells.map(({ left }) => left);
  let end = start + 1;
  for (let line = lines[end]; line; line = lines[end]) {
    const before = lines[end - 1];
    const gap = before && before.page === line.page ? before.baseline - line.baseline : 0;
    const isInColumns = line.cells.every(({ left }) =>
      columns.some((column) => isNear(left, column, line.size)),
    );
    // A line of text below a table stands in its first column and runs on over the others.
    const isWide =
      line.cells.length === 1 && line.right > (columns[1] ?? 0) && isNear(line.left, first.left, line.size);
    if (!isInColumns || isWide || gap > leading * 3) break;
    end += 1;
  }
  return end;
}

function isNear(left: number, column: number, size: number): boolean {
  return Math.abs(left - column) < size * 0.4;
}

/** A marker and its text, or a text and a mark behind it, are no columns. */
function isRow({ cells }: TextLine): boolean {
  const [first] = cells;
  if (!first || cells.length < 2) return false;
  const text = first.letters.map((letter) => letter.text).join('');
  return cells.length > 2 || !/^(?:[^\p{L}\p{N}]|\(?[\p{L}\p{N}.]{1,6}[.)])$/u.test(text);
}

function rowsOf(lines: readonly TextLine[]): readonly LettersRow[] {
  const columns = lines[0]?.cells.map(({ left }) => left) ?? [];
  const gaps = lines.slice(1).map((line, i) => {
    const before = lines[i];
    return before && before.page === line.page ? before.baseline - line.baseline : Number.POSITIVE_INFINITY;
  });
  const smallest = Math.min(...gaps);
  const parted = gaps.some((gap) => gap > smallest * ROW_GAP);
  const rows: { page: number; cells: PlacedLetter[][] }[] = [];
  lines.forEach((line, i) => {
    const starts = isNear(line.left, columns[0] ?? 0, line.size);
    const isApart = (gaps[i - 1] ?? Number.POSITIVE_INFINITY) > smallest * ROW_GAP;
    const isNew = i === 0 || (parted ? isApart : starts);
    if (isNew) rows.push({ page: line.page, cells: columns.map(() => []) });
    for (const { left, letters } of line.cells) {
      const column = columns.findLastIndex((own) => own <= left + line.size * 0.4);
      const cell = rows.at(-1)?.cells[Math.max(0, column)];
      const [first] = letters;
      if (cell && cell.length > 0 && first) cell.push({ ...first, text: ' ', isGap: true, isHyphen: false });
      cell?.push(...letters);
    }
  });
  return rows;
}

/** A table of rows, of which the first is that of the headings. */
export function tableOf(
  rows: readonly LettersRow[],
  runsOf: (letters: readonly PlacedLetter[]) => readonly Run[],
): TableBlock {
  const [first] = rows;
  return {
    kind: 'table',
    rows: rows.map((row, i) =>
      row.cells.map((cell) => {
        const runs = runsOf(cell);
        return i === 0 ? runs.map(({ strong: _, ...run }) => run) : runs;
      }),
    ),
    at: { page: (first?.page ?? 0) + 1 },
  };
}
