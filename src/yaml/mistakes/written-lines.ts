import { pattern } from '../../base/pattern.ts';
import { isBlank, type Line } from './line.ts';

/** A line that ends with the sign that puts its text on the lines below, and where its key or dash stands. */
const OPENS = pattern(
  String.raw`^([\s\p{Cf}]*(?:-[\s\p{Cf}]+)*)(?:["'\u201c]?[\p{L}\p{N}_-]+["'\u201d]?\s*:\s+)?[>|][+-]?[1-9]?[+-]?\s*(?:\s#.*)?$`,
);

/** The lines of a text without those below `>-` or `|`, in which everything is text. */
export function outsideBlocks(lines: readonly Line[]): readonly Line[] {
  let parent: number | undefined;
  return lines.filter((line) => {
    if (parent !== undefined && (isBlank(line) || line.indent > parent)) return false;
    parent = parentOf(line);
    return true;
  });
}

/** The column of the key or dash to which the text below a line belongs; nothing if no text stands below it. */
function parentOf({ text, indent }: Line): number | undefined {
  const match = OPENS(text).exec(text);
  if (!match) return undefined;
  const lead = match[1] ?? '';
  const hasKey = /:\s+[>|]/.test(text);
  return hasKey ? lead.length : Math.max(indent, lead.lastIndexOf('-'));
}
