import { pattern } from '../../base/pattern.ts';

/** One line of a text, without its line end: where it begins, and its text. */
export interface Line {
  readonly start: number;
  readonly text: string;
  /** How many characters precede the first visible one. */
  readonly indent: number;
}

/** The blank characters at the left of a line, as editors show them, not only those that YAML counts as spaces. */
const BLANK = pattern(String.raw`^[\s\p{Cf}]*`);

/** A text becomes its lines, without Windows line ends. */
export function linesOf(text: string): readonly Line[] {
  let start = 0;
  return text.split('\n').map((whole) => {
    const line = lineAt(start, whole.replace(/\r$/, ''));
    start += whole.length + 1;
    return line;
  });
}

export function lineAt(start: number, text: string): Line {
  const plain = /^ *(?=[!-~])/.exec(text); // as most lines begin
  return { start, text, indent: (plain ?? BLANK(text).exec(text))?.[0].length ?? 0 };
}

export function isBlank({ text, indent }: Line): boolean {
  return indent === text.length;
}

export function isComment({ text, indent }: Line): boolean {
  return text[indent] === '#';
}

/** A line that ends with the sign for a text on the lines below, and the column of its key or dash. */
const OPENS = pattern(
  String.raw`^([\s\p{Cf}]*(?:-[\s\p{Cf}]+)*)(?:["'\u201c]?[\p{L}\p{N}_-]+["'\u201d]?\s*:\s+)?[>|][+-]?[1-9]?[+-]?\s*(?:\s#.*)?$`,
);

/** The lines of a text, without those below `>-` or `|`, in which everything is text. */
export function outsideBlocks(lines: readonly Line[]): readonly Line[] {
  let parent: number | undefined;
  return lines.filter((line) => {
    if (parent !== undefined && (isBlank(line) || line.indent > parent)) return false;
    parent = parentOf(line);
    return true;
  });
}

/** The column of the key or dash to which the text below a line belongs, if there is text below it. */
function parentOf({ text, indent }: Line): number | undefined {
  const match = OPENS(text).exec(text);
  if (!match) return undefined;
  const lead = match[1] ?? '';
  const hasKey = /:\s+[>|]/.test(text);
  return hasKey ? lead.length : Math.max(indent, lead.lastIndexOf('-'));
}
