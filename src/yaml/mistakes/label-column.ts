import type { Edit } from '../../base/edit.ts';
import type { Columns } from './columns.ts';
import type { Line } from './line.ts';
import type { Shape } from './shape.ts';
import { type Slip, slip } from './slip.ts';

const LABEL = 'classification';
const LISTS = /^(?:items|points|next)$/;
/** How far what belongs to a key is set in, by custom. */
const STEP = 2;

/**
 * A label in the column of dashes, which is that of the part whose dash stands above it, or below a key that begins
 * a list, which is that of the part with the list. Only the label is said to be wrong: its line is moved or passed
 * over, and never by a repair, because in another column it labels something else.
 */
export function labelOffColumn({ line, dashes, key }: Shape, { levels, opening }: Columns): Slip | undefined {
  if (dashes.length > 0 || key?.name !== LABEL) return undefined;
  const { column } = key;
  const list = opening?.key && LISTS.test(opening.key.name) ? opening.column : undefined;
  if (list !== undefined && column > list) return wrongColumn(line, list);
  const isOf = (kind: 'list' | 'map') =>
    levels.some((level) => level.kind === kind && level.column === column);
  if (!isOf('list') || isOf('map')) return undefined;
  const inner = levels.find((level) => level.kind === 'map' && level.column > column);
  return wrongColumn(line, inner?.column ?? column + STEP, inner !== undefined);
}

function wrongColumn({ start, indent }: Line, target: number, isMoved = false): Slip {
  const from = start + indent;
  const facts = { spaces: Math.abs(target - indent), side: target < indent ? 'right' : 'left' } as const;
  const reading: Edit = isMoved
    ? { start, end: from, text: ' '.repeat(target) }
    : { start: from, end: from, text: '# ' };
  return slip('wrong-indent', [from, from + LABEL.length + 1], facts, [reading], false);
}
