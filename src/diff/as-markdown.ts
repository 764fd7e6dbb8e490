import { plainProse } from '../base/prose.ts';
import { canonicalMarkdown, markdown } from '../render/markdown.ts';
import type { WordPiece } from './pieces.ts';
import type { DiffReport } from './report.ts';
import { isLowered, LOWERED, OTHERS, quoteOf, type Said, UNSAID, unsaidWords } from './say.ts';

/** A report as Markdown, in which GitHub and the like show removed words as struck out. */
export function diffAsMarkdown({ title, statement, edits, said }: DiffReport): string {
  const lowered = said.filter(isLowered).map(entry);
  const others = said.filter((each) => !isLowered(each)).map(entry);
  const parts = [
    `# ${prose(`${title}: what changed`)}`,
    markdown.prose(statement),
    ...(said.length === 0 ? ['Nothing changed for these readers.'] : []),
    ...(lowered.length === 0
      ? []
      : [`## ${LOWERED}`, lowered.join('\n'), ...(others.length === 0 ? [] : [`## ${OTHERS}`])]),
    ...(others.length === 0 ? [] : [others.join('\n')]),
    ...(edits || said.length === 0 ? [] : [UNSAID]),
  ];
  return canonicalMarkdown(`${parts.join('\n\n')}\n`);
}

function entry({ sentence, changes }: Said): string {
  const quotes = changes.map(quoteOf).filter(({ length }) => length > 0);
  const lines = quotes.flatMap((pieces) => ['', ...quoted(pieces)]);
  return [`- ${prose(sentence)}`, ...lines.map((line) => (line === '' ? '' : `  > ${line}`))].join('\n');
}

/** One line for each line of the text; a backslash at its end keeps the break. */
function quoted(pieces: readonly WordPiece[]): readonly string[] {
  const lines = pieces.map(written).join('').trim().split('\n');
  return lines.map((line, i) => (i < lines.length - 1 ? `${line}\\` : line));
}

function written(piece: WordPiece): string {
  if ('same' in piece) return markdown.text(piece.same);
  const unsaid = unsaidWords(piece);
  if (unsaid !== undefined) return `*\\[${unsaid}\\]*`;
  return marked(piece.removed, 'del') + marked(piece.added, 'ins');
}

/** Each line has marks of its own, because a mark ends with its paragraph. */
function marked(words: string | true | undefined, element: 'ins' | 'del'): string {
  if (typeof words !== 'string') return '';
  const mark = (line: string) => (line === '' ? '' : `<${element}>${markdown.text(line)}</${element}>`);
  return words.split('\n').map(mark).join('\n');
}

function prose(text: string): string {
  return markdown.prose(plainProse(text));
}
