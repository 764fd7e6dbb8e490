import { type Prose, visibleText } from '../base/prose.ts';
import { draftWord } from '../levels/headlines.ts';
import { cellsOf, visible, widthOf, widthOfCells } from '../report/cells.ts';
import type { RegisterColumn, RegisterTable, WordedRegister } from './wording.ts';

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
  const listed = tables.map(inTexts);
  const widths = widthsOf(listed, width);
  const body =
    listed.length === 0 ? ['', nothing] : listed.flatMap((table) => tableLines(table, widths, width));
  return `${[...head, ...body].join('\n')}\n`;
}

/** A table with its words as a terminal shows them. */
interface TableInTexts extends Pick<RegisterTable, 'columns'> {
  readonly heading: string;
  readonly rows: readonly (readonly string[])[];
}

function inTexts({ heading, columns, rows }: RegisterTable): TableInTexts {
  const text = (prose: Prose) => visible(visibleText(prose));
  return { heading: text(heading), columns, rows: rows.map((cells) => cells.map(text)) };
}

type Widths = ReadonlyMap<RegisterColumn, number>;

function tableLines(
  { heading, columns, rows }: TableInTexts,
  widths: Widths | undefined,
  width: number,
): readonly string[] {
  const titles = columns.map(({ title }) => title);
  const top = ['', ...wrapped(heading, width), ''];
  if (!widths) return [...top, ...rows.flatMap((cells) => stacked(titles, cells, width))];
  const own = columns.map(({ key }) => widths.get(key) ?? 1);
  const rule = own.map((one) => '-'.repeat(one)).join(GAP);
  return [
    ...top,
    ...besideOneAnother(titles, own),
    rule,
    ...rows.flatMap((cells) => besideOneAnother(cells, own)),
  ];
}

/**
 * The widths of columns, the same in all tables: the one with sentences takes what the others leave, which break their
 * texts into lines where it would be too narrow. Absent: it would be too narrow even so.
 */
function widthsOf(tables: readonly TableInTexts[], width: number): Widths | undefined {
  const texts = new Map<RegisterColumn, readonly string[]>();
  for (const { columns, rows } of tables)
    for (const [i, { key, title }] of columns.entries())
      texts.set(key, [...(texts.get(key) ?? []), title, ...rows.map((cells) => cells[i] ?? '')]);
  const widest = (all: readonly string[]) => Math.max(...all.map(widthOf));
  const natural = new Map([...texts].map(([key, all]) => [key, widest(all)] as const));
  const words = new Map(
    [...texts].map(([key, all]) => [key, widest(all.flatMap((one) => one.split(' ')))] as const),
  );
  const sum = (of: Widths) => [...of.values()].reduce((all, one) => all + one, GAP.length * (of.size - 1));
  if (sum(natural) <= width) return natural;
  const wanted = natural.get('text') ?? 0;
  for (let most = WIDEST_OTHER; most > 0; most--) {
    const others = [...natural].filter(([key]) => key !== 'text');
    const broken = others.map(
      ([key, one]) => [key, Math.min(one, Math.max(words.get(key) ?? 0, most))] as const,
    );
    const own = Math.min(wanted, width - sum(new Map([...broken, ['text', 0]])));
    if (own >= Math.min(wanted, NARROWEST)) return new Map([...broken, ['text', own]]);
  }
  return undefined;
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
