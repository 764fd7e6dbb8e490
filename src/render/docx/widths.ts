import { columnShares, rowsOf } from '../../base/blocks.ts';
import { type Table, visibleText } from '../../base/prose.ts';

/** In twentieths of a point: a letter of a table, and what is between two columns. The font may be a wider one. */
const LETTER = 135;
const GAP = 260;

/** The widths of columns: as wide as their texts, as in the PDF; where there is no room, the widest share what is left. */
export function columnWidths(table: Table, whole: number): readonly number[] {
  if (table.wide !== undefined)
    return readable(shared(roomier(columnShares(table), table.wide), whole), table, table.wide);
  const rows = rowsOf(table);
  const wished = (rows[0] ?? []).map((_, i) => {
    const lengths = rows.map((cells) => visibleText(cells[i] ?? []).length);
    return Math.max(...lengths) * LETTER + GAP;
  });
  const widths = wished.map(() => 0);
  const narrowFirst = [...wished.keys()].sort((a, b) => (wished[a] ?? 0) - (wished[b] ?? 0));
  let left = whole;
  for (const [i, column] of narrowFirst.entries()) {
    const width = Math.min(wished[column] ?? 0, Math.floor(left / (wished.length - i)));
    widths[column] = width;
    left -= width;
  }
  return widths;
}

/** Word breaks inside a word that is wider than its column, and another font can be. The wide column gives the room. */
function roomier(shares: readonly number[], wide: number): readonly number[] {
  const room = shares.map((share, i) => (i === wide ? 0 : share * (WIDER - 1)));
  const all = room.reduce((sum, each) => sum + each, 0);
  return shares.map((share, i) => (i === wide ? Math.max(share - all, share / 2) : share + (room[i] ?? 0)));
}

/** Sentences get what the other columns do not need for their longest words, until they have enough themselves. */
function readable(widths: readonly number[], table: Table, wide: number): readonly number[] {
  const rows = rowsOf(table);
  const own = widths[wide] ?? 0;
  const spare = widths.map((width, i) => {
    const longest = rows.map(
      (cells, row) => Math.max(...wordLengths(visibleText(cells[i] ?? []))) * (row === 0 ? BOLD : 1),
    );
    const needed = Math.max(...longest) * LETTER + GAP;
    return i === wide ? 0 : Math.max(0, width - needed);
  });
  const all = spare.reduce((sum, each) => sum + each, 0);
  const wanted = Math.max(0, ENOUGH * widths.reduce((sum, each) => sum + each, 0) - own);
  const given = all === 0 ? 0 : Math.min(1, wanted / all);
  const kept = widths.map((width, i) => Math.ceil(width - (spare[i] ?? 0) * given));
  const rest = kept.reduce((sum, width, i) => (i === wide ? sum : sum + width), 0);
  const before = widths.reduce((sum, each) => sum + each, 0);
  return kept.map((width, i) => (i === wide ? before - rest : width));
}

function wordLengths(text: string): readonly number[] {
  return text.split(' ').map(({ length }) => length);
}

/** How much wider the letters of a heading are, which are bold. */
const BOLD = 1.25;

/** The part of a table that a column of sentences needs. */
const ENOUGH = 0.4;

/** How much wider another font can be. */
const WIDER = 1.25;

function shared(shares: readonly number[], whole: number): readonly number[] {
  const all = shares.reduce((sum, share) => sum + share, 0);
  return shares.map((share) => Math.floor((whole * share) / Math.max(1, all)));
}
