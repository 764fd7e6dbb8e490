import { visibleText } from '../base/prose.ts';
import { draftWord } from '../levels/headlines.ts';
import { cellsOf, visible, widthOf, widthOfCells } from '../report/cells.ts';
import type { RegisterTable, WordedRegister } from './wording.ts';

/** What is between two columns. */
const GAP = '  ';
/** A column of sentences that is narrower cannot be read: then each row is a paragraph. */
const NARROWEST = 24;
/** A longer text of another column breaks into lines. */
const WIDEST_OTHER = 22;

/** A register as text that is so many columns wide. */
export function registerAsText(
  { title, about, marking, tables, nothing }: WordedRegister,
  width: number,
): string {
  const draft = draftWord(marking);
  const statement = visibleText(marking.statement);
  const head = [
    ...(draft === '' ? [] : [draft]),
    ...wrapped(statement, width),
    '',
    title,
    ...(about === '' ? [] : wrapped(about, width)),
  ];
  const body = tables.length === 0 ? ['', nothing] : tables.flatMap((table) => tableLines(table, width));
  return `${[...head, ...body].join('\n')}\n`;
}

function tableLines({ heading, columns, rows }: RegisterTable, width: number): readonly string[] {
  const texts = rows.map((cells) => cells.map((cell) => visible(visibleText(cell))));
  const titles = columns.map(({ title }) => title);
  const widths = widthsOf(
    titles,
    texts,
    columns.findIndex(({ key }) => key === 'text'),
    width,
  );
  const top = ['', ...wrapped(visible(visibleText(heading)), width), ''];
  if (!widths) return [...top, ...texts.flatMap((cells) => stacked(titles, cells, width))];
  const rule = widths.map((one) => '-'.repeat(one)).join(GAP);
  return [
    ...top,
    ...besideOneAnother(titles, widths),
    rule,
    ...texts.flatMap((cells) => besideOneAnother(cells, widths)),
  ];
}

/** The widths of columns: the one with sentences takes what the others leave. Absent: it would be too narrow. */
function widthsOf(
  titles: readonly string[],
  texts: readonly (readonly string[])[],
  wide: number,
  width: number,
): readonly number[] | undefined {
  const natural = titles.map((title, i) =>
    Math.max(...[title, ...texts.map((cells) => cells[i] ?? '')].map(widthOf)),
  );
  const words = titles.map((title, i) =>
    Math.max(
      ...[title, ...texts.map((cells) => cells[i] ?? '')].flatMap((text) => text.split(' ')).map(widthOf),
    ),
  );
  const others = natural.map((one, i) => Math.min(one, Math.max(words[i] ?? 0, WIDEST_OTHER)));
  const gaps = GAP.length * (titles.length - 1);
  if (natural.reduce((sum, one) => sum + one, gaps) <= width) return natural;
  const left = width - gaps - others.reduce((sum, one, i) => (i === wide ? sum : sum + one), 0);
  const own = Math.min(natural[wide] ?? 0, left);
  if (own < Math.min(natural[wide] ?? 0, NARROWEST)) return undefined;
  return others.map((one, i) => (i === wide ? own : one));
}

/** A row: its cells beside one another, each broken into lines of its width. */
function besideOneAnother(cells: readonly string[], widths: readonly number[]): readonly string[] {
  const lines = cells.map((cell, i) => wrapped(cell, widths[i] ?? 1));
  const height = Math.max(...lines.map(({ length }) => length));
  return Array.from({ length: height }, (_, row) =>
    lines
      .map((each, i) => padded(each[row] ?? '', widths[i] ?? 1))
      .join(GAP)
      .trimEnd(),
  );
}

/** A row where there is no room for columns: each cell after its title. */
function stacked(titles: readonly string[], cells: readonly string[], width: number): readonly string[] {
  const lines = titles.flatMap((title, i) => (cells[i] ? wrapped(`${title}: ${cells[i]}`, width) : []));
  return [...lines, ''];
}

function padded(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - widthOf(text)));
}

/** A text in lines of at most so many columns; a longer word is broken. */
function wrapped(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of visible(text)
    .split(' ')
    .flatMap((one) => broken(one, width))) {
    const next = line === '' ? word : `${line} ${word}`;
    if (line !== '' && widthOf(next) > width) {
      lines.push(line);
      line = word;
    } else line = next;
  }
  return [...lines, line];
}

function broken(word: string, width: number): readonly string[] {
  if (widthOf(word) <= width) return [word];
  const pieces: string[] = [];
  let piece: ReturnType<typeof cellsOf>[number][] = [];
  for (const cell of cellsOf(word)) {
    if (piece.length > 0 && widthOfCells([...piece, cell]) > width) {
      pieces.push(shown(piece));
      piece = [];
    }
    piece.push(cell);
  }
  return [...pieces, shown(piece)];
}

function shown(cells: ReturnType<typeof cellsOf>): string {
  return cells.map((cell) => cell.shown).join('');
}
