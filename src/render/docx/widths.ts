import { columnShares, rowsOf } from '../../base/blocks.ts';
import { type Table, visibleText } from '../../base/prose.ts';

/** In twentieths of a point: a letter of a table, and what is between two columns. The font may be a wider one. */
const LETTER = 135;
const GAP = 260;

/** The widths of columns: as wide as their texts, as in the PDF; where there is no room, the widest share what is left. */
export function columnWidths(table: Table, whole: number): readonly number[] {
  if (table.wide !== undefined) return shared(roomier(columnShares(table), table.wide), whole);
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

/** How much wider another font can be. */
const WIDER = 1.25;

function shared(shares: readonly number[], whole: number): readonly number[] {
  const all = shares.reduce((sum, share) => sum + share, 0);
  return shares.map((share) => Math.floor((whole * share) / Math.max(1, all)));
}
