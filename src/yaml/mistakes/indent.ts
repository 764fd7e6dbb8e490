import type { Edit } from '../../base/edit.ts';
import { keyHolds, knownKeys } from '../../record/known-keys.ts';
import { type Columns, type LevelKind, nearestColumn } from './columns.ts';
import { isBlank, type Line } from './lines.ts';
import { type Mistake, mistake } from './mistake.ts';
import { type LineShape, shapeOf } from './shape.ts';

/** A line that belongs with others, but is not safe to move, because a label at the wrong place labels another part. */
const LABEL = 'classification';
const FARTHEST = 3;
/** How far the content of a key is usually indented. */
const STEP = 2;

/** A key or a dash in none of the columns around it. */
export function misplaced(lines: readonly Line[], at: number, columns: Columns, shape: LineShape): Mistake {
  const { line, dashes, key } = shape;
  const [column = key?.column ?? line.indent] = dashes;
  const kind: LevelKind = dashes.length > 0 ? 'list' : 'map';
  const name = kind === 'map' ? key?.name : undefined;
  const nearest = nearestColumn(columns, column, kind, name);
  const target = nearest?.column ?? column;
  const isKnown =
    kind === 'list' ? !leavesLabel(columns, target) : knownKeys().has(name ?? '') && name !== LABEL;
  return indentMistake(lines, at, target, { isSafe: nearest?.isAlone === true && isKnown });
}

/** Whether an entry that moves to this column leaves a part with a label, which may have been meant for it. */
function leavesLabel({ levels }: Columns, target: number): boolean {
  return levels.some(({ column, names }) => column > target && names.has(LABEL));
}

/** A record whose first line is to the right of others that belong beside it. */
export function firstTooFarRight(lines: readonly Line[], at: number): Mistake | undefined {
  const first = lines[at];
  if (!first || first.indent === 0) return undefined;
  const others = lines.slice(at + 1).filter((line) => !isBlank(line) && shapeOf(line).key?.isKnown);
  const least = Math.min(...others.map(({ indent }) => indent));
  if (least >= first.indent) return undefined;
  return indentMistake(lines, at, least, { isSafe: true });
}

function indentMistake(
  lines: readonly Line[],
  at: number,
  target: number,
  { isSafe }: { isSafe: boolean },
): Mistake {
  const { start, indent, text } = lines[at] ?? { start: 0, indent: 0, text: '' };
  const delta = target - indent;
  const length = /^(?:-|[^\s:]+:?)/.exec(text.slice(indent))?.[0].length ?? 1;
  const facts = { spaces: Math.abs(delta), side: delta < 0 ? 'right' : 'left' } as const;
  return mistake(
    'wrong-indent',
    [start + indent, start + indent + length],
    facts,
    reindented(lines, at, delta),
    isSafe && Math.abs(delta) <= FARTHEST,
  );
}

/** The edits that move a line to another column, with the lines beside and below it that belong to it. */
export function reindented(lines: readonly Line[], at: number, delta: number): readonly Edit[] {
  const first = lines[at];
  if (!first || delta === 0) return [];
  const block = [first, ...movingWith(lines, at, delta)];
  return block.map(({ start, indent }) => ({
    start,
    end: start + indent,
    text: ' '.repeat(Math.max(0, indent + delta)),
  }));
}

function movingWith(lines: readonly Line[], at: number, delta: number): readonly Line[] {
  const first = lines[at];
  const rest = lines.slice(at + 1).filter((line) => !isBlank(line));
  if (!first) return [];
  const { dashes, key, value } = shapeOf(first);
  const content = key?.column ?? value;
  if (dashes.length > 0)
    return rest[0]?.indent === content
      ? rest.slice(
          0,
          endOf(rest, (indent) => indent > first.indent),
        )
      : [];
  if (delta > 0)
    return rest.slice(
      0,
      endOf(rest, (indent) => indent === first.indent),
    );
  const block = rest.slice(
    0,
    endOf(rest, (indent) => indent >= first.indent),
  );
  const inner = block.find(({ indent }) => indent > first.indent);
  const isInPlace = inner?.indent === first.indent + delta + STEP;
  return isInPlace ? block.filter(({ indent }) => indent === first.indent) : block;
}

function endOf(lines: readonly Line[], stays: (indent: number) => boolean): number {
  const end = lines.findIndex(({ indent }) => !stays(indent));
  return end < 0 ? lines.length : end;
}

/**
 * A label in the column of dashes belongs to the part whose dash is above it; a label below a key that begins a list
 * belongs to the part with the list. Only the label is reported. Reading past it moves or skips its line, but a
 * repair never does, because in another column it labels something else.
 */
export function labelOffColumn(
  { line, dashes, key }: LineShape,
  { levels, opening }: Columns,
): Mistake | undefined {
  if (dashes.length > 0 || key?.name !== LABEL) return undefined;
  const { column } = key;
  const list = opening?.key && keyHolds(opening.key.name, 'list') ? opening.column : undefined;
  if (list !== undefined && column > list) return wrongColumn(line, list);
  const isOf = (kind: 'list' | 'map') =>
    levels.some((level) => level.kind === kind && level.column === column);
  if (!isOf('list') || isOf('map')) return undefined;
  const inner = levels.find((level) => level.kind === 'map' && level.column > column);
  return wrongColumn(line, inner?.column ?? column + STEP, inner !== undefined);
}

function wrongColumn({ start, indent }: Line, target: number, isMoved = false): Mistake {
  const from = start + indent;
  const facts = { spaces: Math.abs(target - indent), side: target < indent ? 'right' : 'left' } as const;
  const reading: Edit = isMoved
    ? { start, end: from, text: ' '.repeat(target) }
    : { start: from, end: from, text: '# ' };
  return mistake('wrong-indent', [from, from + LABEL.length + 1], facts, [reading], false);
}
