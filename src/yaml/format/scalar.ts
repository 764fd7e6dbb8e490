import type { LayoutSetting } from '../../record/workspace.ts';

/** A text that YAML could read as something else at its first sign. */
const FIRST_SIGN = /^(?:[-?:](?=\s|$)|[,[\]{}#&*!|>'"%@`]|---|\.\.\.|<<$)/;
const INNER_SIGN = /: |:$| #|[\t\n\r\p{Cc}\u2028\u2029\uFEFF]/u;
/** What other readers of YAML take for nothing at all. */
const NULL = /^(?:~|null|Null|NULL)$/;
const FLOW_SIGN = /[,[\]{}]|^[-?:]/;

/** Whether a text needs no quotation marks. */
export function isPlain(value: string, isInBrackets: boolean): boolean {
  if (value === '' || value !== value.trim()) return false;
  if (FIRST_SIGN.test(value) || INNER_SIGN.test(value) || NULL.test(value)) return false;
  return !(isInBrackets && FLOW_SIGN.test(value));
}

/** A text on one line, in quotation marks where it needs them. */
export function asLine(value: string, isInBrackets: boolean): string {
  return isPlain(value, isInBrackets) ? value : quoted(value);
}

const NEEDS_ESCAPE = /[\\\p{Cc}\u2028\u2029\uFEFF]/u;

function quoted(value: string): string {
  if (value.includes('"') && !/[\p{Cc}\u2028\u2029\uFEFF]/u.test(value))
    return `'${value.replaceAll("'", "''")}'`;
  if (!NEEDS_ESCAPE.test(value)) return `"${value}"`;
  return JSON.stringify(value).replace(/[\u007F-\u009F\u2028\u2029\uFEFF]/g, escaped);
}

function escaped(sign: string): string {
  return `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

/** Whether the lines of a text can be joined by `>-`, or kept by `|`, without a change. */
export function isFoldable(value: string): boolean {
  return value !== '' && value === value.trim() && !/[\n\r\u2028\u2029\uFEFF]|(?!\t)\p{Cc}/u.test(value);
}

export function isLiteral(value: string): boolean {
  return (
    /^\S/.test(value) &&
    /\S\n?$/.test(value) &&
    !/[\r\u2028\u2029\uFEFF]|(?![\t\n])\p{Cc}|^ *(?! )[\p{Zs}\p{Cf}]/mu.test(value)
  );
}

/** The lines of a text below `>-`. */
export function foldedLines(value: string, width: number, prose: LayoutSetting['prose']): readonly string[] {
  const sentences = prose === 'sentences' ? value.split(SENTENCE_END) : [value];
  return sentences.flatMap((sentence) => filled(sentence, width));
}

/** Where a sentence ends, and a capital letter or a digit follows; not after a short form. */
const SENTENCE_END =
  /(?<=\S[.!?][)\]"'”’*_]*)(?<!(?:^|[\s(])(?:\p{Lu}|Mr|Mrs|Ms|Dr|Prof|St|No|Nos|para|paras|cf|vs|e\.g|i\.e)\.) (?=[([“‘"'*_]*[\p{Lu}\p{N}])/u;

/** A line may end only at a single blank. */
const BLANK = /(?<=\S) (?=\S)/;

function filled(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(BLANK)) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= width)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
