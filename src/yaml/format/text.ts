import { type At, type Printing, STEP } from './arrange.ts';
import type { NodeLayout } from './layout.ts';
import { textAsPrinted, withoutEnds } from './paragraphs.ts';
import { asLine, foldedLines, isFoldable, isLiteral, isPlain } from './scalar.ts';
import type { NodeShape } from './shape.ts';

/** However deep a text stands, its lines have at least this length. */
const NARROWEST = 40;

/** A text after its key or dash, and the lines below. */
export function textOf(
  { value, isAbsent }: NodeLayout & { kind: 'text' },
  { text: shape }: NodeShape,
  { indent, room, hasComment }: At,
  { layout, isCautious }: Printing,
): { beside: string; below: readonly string[] } {
  const width = Math.max(NARROWEST, layout.width - indent - STEP);
  const text = textAsPrinted(value, shape, width, layout.prose);
  const isProse = shape === 'prose';
  const isPlainText = isPlain(text, false) && !(isCautious && hasComment && shape !== 'exact');
  const under = (sign: string, lines: readonly string[]) => {
    return { beside: sign, below: lines.map((line) => indented(line, indent + STEP)) };
  };
  if (isAbsent) return { beside: '', below: [] };
  if ((text.includes('\n') || (shape !== 'exact' && isBlock(text))) && isLiteral(text)) {
    const end = shape !== 'exact' || text.endsWith('\n') ? '|' : '|-';
    return under(end, withoutEnds(text).split('\n'));
  }
  const isShort = isPlainText && text.length <= room;
  const canFold = isFoldable(text) && (isProse || isPlain(text, false));
  const lines = isShort || !canFold ? [] : foldedLines(text, width, layout.prose);
  const isFolded = lines.length > 1 || (lines.length === 1 && !isPlainText);
  return isFolded ? under('>-', lines) : { beside: asLine(text, false), below: [] };
}

/** A text that begins a list or a table, to which its author may add lines. */
function isBlock(text: string): boolean {
  return /^(?:(?:[-*+]|\d{1,9}[.)])[ \t]|\|)/.test(text);
}

export function indented(line: string, indent: number): string {
  return line === '' ? '' : ' '.repeat(indent) + line;
}
