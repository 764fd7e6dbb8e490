import { countWords } from './words.ts';

/** A line that holds a label and nothing else, perhaps as the first of its entry. */
const LABEL = /^(\s*(?:-\s+)*)["']?classification["']?\s*:/;
/**
 * Whether each label of a text is still a label of all the lines that it was about: a word that left its part and is
 * still in the text may have another level now. Where YAML could not be read before a repair, no tree says what a
 * label was about: it is told by the indentation, as an author would.
 */
export function labelsKeepParts(before: string, after: string): boolean {
  if (/^ *\t/m.test(before)) return true; // how wide a tab is, nobody knows
  const [was, is] = [labelledParts(before), labelledParts(after)];
  const [all, left] = [countWords([before]), countWords([after])];
  const lost = (word: string) => Math.max(0, (all.get(word) ?? 0) - (left.get(word) ?? 0));
  return was.every(({ label, words }, i) => {
    const same = was.length === is.length ? [is[i]] : is.filter((part) => part.label === label);
    return same.some((part) =>
      [...words].every(([word, count]) => count - (part?.words.get(word) ?? 0) <= lost(word)),
    );
  });
}

/** A label as it is written, and how often each word stands in the part that it is about. */
interface LabelledPart {
  readonly label: string;
  readonly words: ReadonlyMap<string, number>;
}

/** The labels of a text but that of the record, each with the lines from the dash or key above it to the end of its part. */
function labelledParts(text: string): readonly LabelledPart[] {
  const lines = text.split('\n');
  const ofRecord = /^ *(?=(?:meeting|items)\s*:)/m.exec(text)?.[0].length;
  return lines.flatMap((line, i) => {
    const column = LABEL.exec(line)?.[1]?.length ?? 0;
    if (column === 0 || column === ofRecord) return [];
    const first = line.trimStart().startsWith('-') ? i : firstLine(lines, i, column);
    return [{ label: line.trim(), words: countWords(lines.slice(first, endLine(lines, i, column))) }];
  });
}

function firstLine(lines: readonly string[], label: number, column: number): number {
  for (let i = label - 1; i >= 0; i--) {
    const line = lines[i] ?? '';
    if (isAside(line) || indentOf(line) >= column) continue;
    return line.trimStart().startsWith('-') ? i : i + 1;
  }
  return 0;
}

function endLine(lines: readonly string[], label: number, column: number): number {
  const more = lines.slice(label + 1);
  const end = more.findIndex((line) => !isAside(line) && indentOf(line) < column);
  return end < 0 ? lines.length : label + 1 + end;
}

function indentOf(line: string): number {
  return line.length - line.trimStart().length;
}

/** Blank lines and comments end no part. */
function isAside(line: string): boolean {
  return /^\s*(?:#|$)/.test(line);
}
